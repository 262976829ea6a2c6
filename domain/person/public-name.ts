import { livedName } from './lived-name.ts'

export type NamePolicy = 'role_only' | 'initials' | 'full'

type Named = {
  readonly name: string
  /** The name that somebody lives under goes before the one in the register (reference L15). */
  readonly socialName: string | null
  readonly namePolicy: NamePolicy
}

/** How the public may call somebody; null where they are only known by what they do. */
export function publicName({ namePolicy, ...named }: Named): string | null {
  const lived = livedName(named)
  if (namePolicy === 'full') return lived
  return namePolicy === 'initials' ? initials(lived) : null
}

function initials(name: string): string {
  const letters = name
    .split(/[\s-]+/)
    .flatMap((part) => [...part].slice(0, 1))
    .map((letter) => `${letter.toLocaleUpperCase()}.`)
  return letters.join(' ')
}
