import type { Config } from '#server/config.ts'
import type { FirstEntry } from '#server/first-entry.ts'

/** What the person at the terminal needs to know, once everything answers. */
export function announce(config: Config, { entry, lies }: { entry: FirstEntry; lies: string }): void {
  const lines = [
    '',
    `  Spolu is ready:  ${config.appUrl}`,
    '',
    ...howToEnter(config, entry),
    '',
    `  Data: ${config.dataDir}`,
    ...(lies.startsWith(config.dataDir) ? [] : [`  Database: ${lies}`]),
    '  Stop: Ctrl-C',
    '',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

function howToEnter({ appUrl }: Config, entry: FirstEntry): string[] {
  switch (entry.kind) {
    case 'demo':
      return [
        `  Enter with one click at ${appUrl}/sign-in as`,
        ...entry.people.map(({ name, role }) => `    ${name.padEnd(24)} ${role}`),
        '  or just look: what is public needs no account.',
      ]
    case 'token':
      return [
        '  Nobody administers this installation yet. Become its first administrator:',
        `    ${appUrl}/setup  with the one-time token  ${entry.token}`,
        `  (also in ${entry.file}), or on this machine: npm run admin -- you@example.org`,
      ]
    case 'known':
      return [`  Sign in at ${appUrl}/sign-in`]
  }
}

/** One line for each thing that takes a moment. */
export function tell(what: string): void {
  process.stdout.write(`  ${what}\n`)
}
