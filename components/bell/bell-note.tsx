import { usePublicWords } from '#components/public-meeting/public-words.tsx'
import { mayNotify } from './ring.ts'
import type { Bells } from './use-bells.ts'

/** What a bell can and cannot do, said once one is set. */
export function BellNote({ bells }: { readonly bells: Bells }) {
  const { bell } = usePublicWords()
  if (bells.asked.size === 0) return null
  return (
    <p className="measure mt-2 text-ink-soft text-small print:hidden">
      {mayNotify() ? bell.noteNotified : bell.note}
    </p>
  )
}
