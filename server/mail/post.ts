import { createTransport } from 'nodemailer'
import type { Config } from '#server/config.ts'
import type { Logger } from '#server/log.ts'
import type { Letter } from './letter.ts'
import { messageOf, NOTHING_FETCHED, type Post, parseSender, type Sender } from './message.ts'
import { Outbox } from './outbox.ts'

/** By SMTP where it is set up, else into a folder from which the host may fetch it. */
export function createPost(config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'dataDir'>, log: Logger): Post {
  const { smtpUrl, dataDir } = config
  const sender = parseSender(config.mailFrom)
  return smtpUrl === undefined ? new Outbox(dataDir, sender) : new SmtpPost(smtpUrl, sender, log)
}

/** A page waits for this, so a mail server that does not answer is given up soon. */
const WITHIN = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

class SmtpPost implements Post {
  readonly #transport: ReturnType<typeof createTransport>
  readonly #sender: Sender
  readonly #log: Logger

  constructor(smtpUrl: string, sender: Sender, log: Logger) {
    this.#transport = createTransport({ url: smtpUrl, ...WITHIN, ...NOTHING_FETCHED })
    this.#sender = sender
    this.#log = log
  }

  async send(letter: Letter): Promise<boolean> {
    try {
      await this.#transport.sendMail(messageOf(letter, this.#sender))
      return true
    } catch (err) {
      // People can try again; whoever runs this must learn that their mail server takes nothing.
      this.#log.error({ err }, 'a message was not taken by the mail server')
      return false
    }
  }
}
