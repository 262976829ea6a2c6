'use client'

import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFloor } from '#components/live/use-floor.ts'
import { MergeFields } from '#components/merge/merge-fields.tsx'
import { mergeableIn, type SourceWords } from '#components/merge/merge-sources.ts'
import { SideBySide } from '#components/merge/side-by-side.tsx'
import { useCardWords } from '#components/merge/use-card-words.ts'
import { useMergeForm } from '#components/merge/use-merge-form.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { firstWords } from '#domain/proposal/words.ts'
import type { Words } from '#protocol/shared-document.ts'

type Props = { ids: readonly string[]; onMerged: () => void }

/** Several voices side by side, and below them the one sentence in which all of them find themselves. */
export function MergeDialog({ ids, onMerged }: Props) {
  const t = useTranslations('merge')
  const { show } = useSurroundings()
  const [leftOut, setLeftOut] = useState<readonly string[]>([])
  const sources = useSources(ids.filter((id) => !leftOut.includes(id)))
  const form = useMergeForm(
    sources.map(({ source }) => source),
    onMerged,
  )
  const titleRef = useRef<HTMLInputElement>(null)
  const count = sources.length
  const isEnough = count >= 2

  const begin = ({ title, text }: Words) => {
    const words = firstWords({ title, text })
    form.setWords(words.ok ? words.value : { title, text })
    titleRef.current?.focus()
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && show(null)}
      title={t('title', { count })}
      size="xl"
      footer={
        <>
          <Button onPress={() => show(null)}>{t('cancel')}</Button>
          <Button
            variant="primary"
            isPending={form.isPending}
            isDisabled={!isEnough}
            onPress={() => void form.send()}
          >
            {t('mergeNow', { count })}
          </Button>
        </>
      }
    >
      {!isEnough && <NoticeBox tone="needs-work" role="alert" title={t('tooFew')} />}
      <SideBySide
        sources={sources}
        onBegin={begin}
        onLeaveOut={count > 2 ? (id) => setLeftOut((before) => [...before, id]) : undefined}
      />
      <MergeFields form={form} titleRef={titleRef} />
    </Dialog>
  )
}

/** What can still be merged of these, with the words as they stand at this moment. */
function useSources(ids: readonly string[]): readonly SourceWords[] {
  const floor = useFloor((whole) => whole)
  const cardWords = useCardWords(ids)
  return mergeableIn(floor)
    .filter(({ id }) => ids.includes(id))
    .map((source) => ({
      source,
      words:
        source.kind === 'contribution'
          ? { title: '', text: source.said.text }
          : (cardWords.get(source.id) ?? { title: '', text: '' }),
    }))
}
