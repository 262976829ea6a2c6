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
      <OnePassage passage={passage} speech={speech} />
      {authors.length > 1 && passage.change !== 'same' && passage.by !== null && (
        <sup className="ms-0.5 text-ink-soft no-underline">
          <span aria-hidden>{authors.indexOf(passage.by) + 1}</span>
          <VisuallyHidden>{speech.t('byName', { name: passage.by })} </VisuallyHidden>
        </sup>
      )}
    </Fragment>
  ))
}

const ADDED =
  'rounded-xs bg-adopted-bg text-adopted-ink underline decoration-2 decoration-adopted-fill underline-offset-3'
const REMOVED =
  'rounded-xs bg-not-adopted-bg text-not-adopted-ink line-through decoration-2 decoration-not-adopted-fill'

function OnePassage({ passage: { change, text }, speech: { t } }: Pick<OneProps, 'passage' | 'speech'>) {
  if (change === 'same') return text
  const isAdded = change === 'added'
  const Mark = isAdded ? 'ins' : 'del'
  return (
    <>
      <VisuallyHidden> [{isAdded ? t('added') : t('removed')}: </VisuallyHidden>
      <Mark className={isAdded ? ADDED : REMOVED}>{text}</Mark>
      <VisuallyHidden>] </VisuallyHidden>
    </>
  )
}

type OneProps = { passage: PassageView; speech: HistorySpeech }

/** Who wrote what is marked so in a line, each once, in the order of reading. */
export const authorsOf = (passages: readonly PassageView[], change: 'added' | 'removed'): string[] => [
  ...new Set(passages.flatMap((part) => (part.change === change && part.by !== null ? [part.by] : []))),
]
