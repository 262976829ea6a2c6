import type { VoiceHere } from '#domain/room/asking.ts'
import type { Reason } from '#protocol/reasons.ts'

/** What the server knows of one's own answer to a round. */
export type Own<Content> = {
  readonly voice: VoiceHere
  readonly version: number
  readonly content: Content | null
}

/** How one's own answer stands, as this page knows. */
export type OwnAnswer<Content> =
  | { readonly kind: 'looking' }
  | { readonly kind: 'none'; readonly hasLeft: boolean }
  /** `kept` by the server's word; `refused` says why the last answer was not. */
  | {
      readonly kind: 'ready'
      readonly version: number
      readonly kept: Content | null
      readonly refused: Reason | null
    }
  /** On its way; `isSlow` once there should have been an answer. */
  | {
      readonly kind: 'sending'
      readonly version: number
      readonly kept: Content | null
      readonly content: Content
      readonly isSlow: boolean
    }

export type AnswerNews<Content> =
  | { readonly kind: 'found'; readonly own: Own<Content> }
  | { readonly kind: 'sent'; readonly content: Content }
  | { readonly kind: 'slow' }
  | { readonly kind: 'kept'; readonly version: number }
  | { readonly kind: 'refused'; readonly reason: Reason }

export function nextAnswer<Content>(
  state: OwnAnswer<Content>,
  news: AnswerNews<Content>,
): OwnAnswer<Content> {
  switch (news.kind) {
    case 'found':
      return found(state, news.own)
    case 'sent':
      return state.kind === 'ready'
        ? { ...pick(state), kind: 'sending', content: news.content, isSlow: false }
        : state
    case 'slow':
      return state.kind === 'sending' ? { ...state, isSlow: true } : state
    case 'kept':
      return state.kind === 'sending'
        ? { kind: 'ready', version: news.version, kept: state.content, refused: null }
        : state
    case 'refused':
      // Who may not take part is told that instead.
      return state.kind === 'none' ? state : { ...pick(state), kind: 'ready', refused: news.reason }
  }
}

/** What the server knows never takes back an answer that is on its way. */
function found<Content>(state: OwnAnswer<Content>, { voice, version, content }: Own<Content>) {
  if (state.kind === 'sending') return state
  if (voice !== 'here') return { kind: 'none', hasLeft: voice === 'left' } as const
  return { kind: 'ready', version, kept: content, refused: null } as const
}

const pick = <Content>(state: OwnAnswer<Content>) =>
  'version' in state ? { version: state.version, kept: state.kept } : { version: 0, kept: null }
