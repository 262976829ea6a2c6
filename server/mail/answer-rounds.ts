import { negotiateLocale } from '#domain/locale.ts'
import { parseAddress } from '#domain/person/address.ts'
import type { Logger } from '#server/log.ts'
import type { DueLetter } from '#server/store/question-letters.ts'
import type { Store } from '#server/store/store.ts'
import { answerLetter } from './answer-letter.ts'
import type { Post } from './message.ts'

const EVERY_MS = 5_000

type Parts = {
  readonly store: Pick<Store, 'questionLetters'>
  readonly post: Post
  readonly appUrl: string
  readonly log: Logger
}

/**
 * Looks every few seconds for answers that somebody waits for by mail. An answer stands whether or not the
 * mail server takes it at once, and what a restart interrupts is found by the next round.
 */
export class AnswerRounds {
  readonly #parts: Parts
  readonly #timer: NodeJS.Timeout
  #round: Promise<unknown> | undefined

  constructor(parts: Parts) {
    this.#parts = parts
    this.#timer = setInterval(() => void this.#goAround(), EVERY_MS).unref()
  }

  async #goAround(): Promise<void> {
    if (this.#round !== undefined) return
    this.#round = sendAnswers(this.#parts)
    try {
      await this.#round
    } catch (err) {
      this.#parts.log.error({ err }, 'answers to questions could not be sent; the next round tries again')
    }
    this.#round = undefined
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#timer)
    await this.#round?.catch(() => undefined)
  }
}

/** One round: hands over what is due and forgets each address with its letter. */
export const sendAnswers = ({ store, post, appUrl }: Omit<Parts, 'log'>): Promise<number> =>
  store.questionLetters.deliver(async (due) => {
    const letter = toLetter(due, appUrl)
    // What is no address any more can be sent to nobody, and is forgotten like what was sent.
    return letter === undefined || post.send(letter)
  })

function toLetter({ email, locale, browserHash, question }: DueLetter, appUrl: string) {
  const to = parseAddress(email)
  if (!to.ok) return undefined
  const { meeting, answer, answeredBy } = question
  return answerLetter({
    to: to.value,
    locale: negotiateLocale(locale),
    causedBy: browserHash,
    appUrl,
    meeting,
    question,
    answer,
    answeredBy,
  })
}
