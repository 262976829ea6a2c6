import { createTransport } from 'nodemailer'
import type { Config } from '#server/config.ts'
import type { Letter } from './letter.ts'
import { messageOf, NOTHING_FETCHED, type Post, parseSender, type Sender } from './message.ts'
import { Outbox } from './outbox.ts'

/** By SMTP where it is set up, else into a folder from which the host may fetch it. */
export function createPost(config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'dataDir'>): Post {
  const sender = parseSender(config.mailFrom)
  return config.smtpUrl === undefined
    ? new Outbox(config.dataDir, sender)
    : new SmtpPost(config.smtpUrl, sender)
}

/** A page waits for this, so a mail server that does not answer is given up soon. */
const WITHIN = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

class SmtpPost implements Post {
  readonly #transport: ReturnType<typeof createTransport>
  readonly #sender: Sender

  constructor(smtpUrl: string, sender: Sender) {
    this.#transport = createTransport({ url: smtpUrl, ...WITHIN, ...NOTHING_FETCHED })
    this.#sender = sender
  }

  async send(letter: Letter): Promise<void> {
    await this.#transport.sendMail(messageOf(letter, this.#sender))
  }
}
