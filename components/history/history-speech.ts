import { meetingPath } from '#components/story/addresses.ts'
import type { Formats } from '#domain/formats.ts'
import type { Translator } from '#messages/catalogue.ts'
import { NOW, type RevisionLine } from '#protocol/pages/history.ts'

/** What the history is told with: its words, the reader's dates, and the language of the document. */
export type HistorySpeech = {
  readonly t: Translator<'history'>
  readonly formats: Formats
  /** For an element whose words are those of the document, where the page speaks another language. */
  readonly theirs: { readonly lang?: string }
}

export const historyPath = (code: string) => `${meetingPath(code)}/history`

export const comparisonPath = (code: string, from: string, to: string) =>
  `${historyPath(code)}?${new URLSearchParams({ from, to })}`

/** Why a state was kept, in words. */
export function titleOf({ t }: HistorySpeech, { kind, name, item, proposalCode }: RevisionLine): string {
  switch (kind) {
    case 'named':
      return name ?? ''
    case 'item_opened':
      return t('kind.item_opened', { number: item?.number ?? '', title: item?.title ?? '' })
    case 'decision':
      return t('kind.decision', { code: proposalCode ?? '' })
    case 'finalised':
      return t('kind.finalised', { code: proposalCode ?? '' })
    case 'closed':
    case 'before_restore':
      return t(`kind.${kind}`)
  }
}

export const whenOf = ({ formats }: HistorySpeech, { at }: RevisionLine): string =>
  `${formats.dateShort(at)} ${formats.time(at)}`

/** Date, time and reason of a state that an address names. */
export function nameOfState(speech: HistorySpeech, revisions: readonly RevisionLine[], id: string): string {
  const revision = revisions.find((one) => one.id === id)
  if (id === NOW || !revision) return speech.t('now')
  return `${whenOf(speech, revision)} · ${titleOf(speech, revision)}`
}
