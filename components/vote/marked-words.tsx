import { Fragment } from 'react'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import type { Passage } from '#domain/history/compare-words.ts'

type Props = {
  passages: readonly Passage[]
  /** How a listener is told what the eye sees by its line. */
  words: { readonly added: string; readonly removed: string }
}

/** The words of a ballot with what came and what went since they were tabled. */
export function MarkedWords({ passages, words }: Props) {
  return passages.map((passage, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the words of a vote stand still
    <Fragment key={at}>
      {passage.change === 'same' ? passage.text : <Mark passage={passage} label={words[passage.change]} />}
    </Fragment>
  ))
}

const LOOK = {
  added:
    'rounded-xs bg-adopted-bg text-adopted-ink underline decoration-2 decoration-adopted-fill underline-offset-3',
  removed:
    'rounded-xs bg-not-adopted-bg text-not-adopted-ink line-through decoration-2 decoration-not-adopted-fill',
  same: '',
}

function Mark({ passage: { change, text }, label }: { passage: Passage; label: string }) {
  const Element = change === 'added' ? 'ins' : 'del'
  return (
    <>
      <VisuallyHidden> [{label}: </VisuallyHidden>
      <Element className={LOOK[change]}>{text}</Element>
      <VisuallyHidden>] </VisuallyHidden>
    </>
  )
}
