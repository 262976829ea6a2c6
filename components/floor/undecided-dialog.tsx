'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useCardTitles } from '#components/board/use-card-titles.ts'
import { useFloor } from '#components/live/use-floor.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import { LONGEST_RESULT } from '#domain/meeting/agenda.ts'
import type { FloorCard, FloorItem } from '#protocol/floor.ts'

type Props = {
  item: FloorItem
  /** To which item the moderator wanted to turn. */
  nextId: string | null
}

/** An item that is there to decide is about to be left without a result: what there is to choose. */
export function UndecidedDialog({ item, nextId }: Props) {
  const t = useTranslations('agenda.undecided')
  const { show } = useSurroundings()
  const cards = useFloor((floor) => floor.cards).filter(({ state }) => state === 'ready_for_decision')
  const leaving = useLeaving(item, nextId)

  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && show(null)}
      title={t('title', { number: item.number })}
    >
      <p className="mb-3 font-semibold">{item.title}</p>
      {cards.length > 0 ? <DecideNow cards={cards} /> : <ResultInWords leaving={leaving} />}
      <h3 className="mt-5 mb-2 font-semibold">{t('otherwise')}</h3>
      <div className="mb-3 flex flex-col items-stretch gap-2">
        <Button isPending={leaving.isPending} onPress={() => void leaving.by('agenda:move')}>
          {t('move')}
        </Button>
        <Button isPending={leaving.isPending} onPress={() => void leaving.by('agenda:put-back')}>
          {t('later')}
        </Button>
        {cards.length === 0 && (
          <Button isPending={leaving.isPending} onPress={() => void leaving.by('agenda:skip')}>
            {t('skip')}
          </Button>
        )}
      </div>
    </Dialog>
  )
}

function DecideNow({ cards }: { cards: readonly FloorCard[] }) {
  const t = useTranslations('agenda.undecided')
  const { show } = useSurroundings()
  const titles = useCardTitles(cards)
  return (
    <>
      <p className="measure mb-2">{t('waiting', { count: cards.length })}</p>
      <div className="flex flex-col items-stretch gap-2">
        {cards.map(({ id, code }) => (
          <Button
            key={id}
            variant="primary"
            onPress={() => show({ kind: 'decision', proposalId: id })}
            className="min-w-0"
          >
            <span className="min-w-0">
              {t('decide', { title: titles.get(id) || t('untitled', { code }) })}
            </span>
          </Button>
        ))}
      </div>
    </>
  )
}

function ResultInWords({ leaving }: { leaving: Leaving }) {
  const t = useTranslations('agenda.undecided')
  const reasons = useTranslations('reasons')
  const [result, setResult] = useState('')
  const [isTried, setTried] = useState(false)
  const isMissing = result.trim() === ''
  const close = () => {
    setTried(true)
    if (!isMissing) void leaving.by('agenda:close', { result })
  }
  return (
    <>
      <p className="measure mb-3">{t('nothing')}</p>
      <TextArea
        label={t('sentence')}
        hint={t('sentenceHint')}
        rows={2}
        value={result}
        onChange={setResult}
        maxLength={LONGEST_RESULT}
        error={isTried && isMissing ? reasons('empty') : undefined}
      />
      <Button variant="primary" className="mt-3" isPending={leaving.isPending} onPress={close}>
        {t('close')}
      </Button>
    </>
  )
}

type Leaving = ReturnType<typeof useLeaving>

/** Leaves the item in the chosen way, then goes where the moderator was going. */
function useLeaving(item: FloorItem, nextId: string | null) {
  const { act, isPending } = useAct()
  const { show } = useSurroundings()
  const by = async (
    way: 'agenda:move' | 'agenda:put-back' | 'agenda:skip' | 'agenda:close',
    more: { result?: string } = {},
  ) => {
    const left = await act(way, { itemId: item.id, ...more })
    if (!left.ok) return
    if (nextId) await act('agenda:open', { itemId: nextId })
    show(null)
  }
  return { by, isPending }
}
