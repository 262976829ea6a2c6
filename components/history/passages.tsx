import { Fragment } from 'react'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import type { PassageView } from '#protocol/pages/history.ts'
import type { HistorySpeech } from './history-speech.ts'

type Props = {
  passages: readonly PassageView[]
  speech: HistorySpeech
  /** The names to which the figures behind a passage point; one or none needs no figures. */
  authors: readonly string[]
}

/** The words of a line with what came and what went, for eyes and for ears. */
export function Passages({ passages, speech, authors }: Props) {
  return passages.map((passage, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, on the server
    <Fragment key={at}>
      {passage.change === 'same' ? (
        passage.text
      ) : (
        <Marked passage={passage} speech={speech} authors={authors} />
      )}
    </Fragment>
  ))
}

const ADDED =
  'rounded-xs bg-adopted-bg text-adopted-ink underline decoration-2 decoration-adopted-fill underline-offset-3'
const REMOVED =
  'rounded-xs bg-not-adopted-bg text-not-adopted-ink line-through decoration-2 decoration-not-adopted-fill'

/** The space behind the last word stays outside, so that a figure stands at the word. */
function Marked({ passage: { change, text, by }, speech: { t }, authors }: MarkedProps) {
  const isAdded = change === 'added'
  const Mark = isAdded ? 'ins' : 'del'
  const words = text.trimEnd()
  return (
    <>
      <VisuallyHidden> [{isAdded ? t('added') : t('removed')}: </VisuallyHidden>
      <Mark className={isAdded ? ADDED : REMOVED}>{words || text}</Mark>
      {authors.length > 1 && by !== null && (
        <sup className="ms-px text-ink-soft">
          <span aria-hidden>{authors.indexOf(by) + 1}</span>
          <VisuallyHidden>, {t('byName', { name: by })}</VisuallyHidden>
        </sup>
      )}
      <VisuallyHidden>] </VisuallyHidden>
      {words && text.slice(words.length)}
    </>
  )
}

type MarkedProps = Omit<Props, 'passages'> & { passage: PassageView }

/** Who wrote what is marked so in a line, each once, in the order of reading. */
export const authorsOf = (passages: readonly PassageView[], change: 'added' | 'removed'): string[] => [
  ...new Set(passages.flatMap((part) => (part.change === change && part.by !== null ? [part.by] : []))),
]
