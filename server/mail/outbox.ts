import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { z } from 'zod'
import type { Letter } from './letter.ts'
import { messageOf, NOTHING_FETCHED, type Post, type Sender } from './message.ts'

const SHOWN = 50

const keptLetter = z.object({
  at: z.coerce.date(),
  to: z.string(),
  locale: z.string(),
  subject: z.string(),
  paragraphs: z.array(z.string()),
  button: z.object({ label: z.string(), url: z.string() }).optional(),
  code: z.object({ label: z.string(), value: z.string() }).optional(),
  closing: z.array(z.string()),
  causedBy: z.string(),
})
export type KeptLetter = z.infer<typeof keptLetter>

/** Writes each message twice: as `.eml` for mail programs, as `.json` for the demo's page. */
export class Outbox implements Post {
  readonly #folder: string
  readonly #sender: Sender
  readonly #transport = createTransport({ streamTransport: true, buffer: true, ...NOTHING_FETCHED })

  constructor(dataDir: string, sender: Sender) {
    this.#folder = outboxIn(dataDir)
    this.#sender = sender
  }

  async send(letter: Letter): Promise<boolean> {
    const at = new Date()
    const { message } = await this.#transport.sendMail(messageOf(letter, this.#sender))
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    const name = join(
      this.#folder,
      `${at.toISOString().replace(/\W/g, '')}-${crypto.randomUUID().slice(0, 8)}`,
    )
    await writeFile(`${name}.eml`, message, { mode: 0o600 })
    await writeFile(`${name}.part`, JSON.stringify({ at, ...letter }), { mode: 0o600 })
    await rename(`${name}.part`, `${name}.json`)
    return true
  }
}

/** The newest messages of an outbox folder, newest first. */
export async function readOutbox(dataDir: string): Promise<KeptLetter[]> {
  const folder = outboxIn(dataDir)
  const names = await namesIn(folder)
  const newest = names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .reverse()
    .slice(0, SHOWN)
  return Promise.all(
    newest.map(async (name) => keptLetter.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))),
  )
}

const outboxIn = (dataDir: string) => join(dataDir, 'outbox')

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    // No message has been written yet.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
