import type { Locale } from '#domain/locale.ts'
import type { Limits } from '#server/limits.ts'
import type { Post } from '#server/mail/message.ts'

/** What the commands of entering need besides a context: the way of the mail, the limits, and who knocks. */
export type Entrance = {
  readonly appUrl: string
  readonly demo: boolean
  readonly post: Post
  readonly limits: Limits
  readonly locale: Locale
  readonly knocker: Knocker
}

export type Knocker = {
  /** The secret that this browser keeps in a cookie since it first asked for something. */
  readonly browser: string
  /** One machine, or a whole hall behind one address. */
  readonly machine: string
  /** The session that this browser holds already; a new one takes its place. */
  readonly session: string | undefined
}
