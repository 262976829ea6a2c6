'use client'

import { Highlighter } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { HighlightDialog } from '#components/decision/highlight-dialog.tsx'
import { SettleDialog } from '#components/decision/settle-dialog.tsx'
import { useOwnHighlights } from '#components/decision/use-own-highlights.ts'
import { announce } from '#components/ui/announcer.ts'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { TONE_WASH } from '#components/ui/tone.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import type { FloorCard, FloorHighlight } from '#protocol/floor.ts'

/** Who wants to speak about this proposal before it is decided: what they want, never who they are. */
export function Highlights({ card }: { card: FloorCard }) {
  const t = useTranslations('decisions')
  const { can } = useSurroundings()
  const own = useOwnHighlights()
  const [isMaking, setMaking] = useState(false)
  const isTime = card.state === 'in_discussion' || card.state === 'ready_for_decision'
  if (!isTime) return null

  const isMine = card.highlights.some(({ id, settled }) => settled === null && own.ids.has(id))
  return (
    <section aria-labelledby={`highlights-${card.id}`} className="flex flex-col gap-3">
      <h3 id={`highlights-${card.id}`} className="font-semibold">
        {t('highlight.title')}
      </h3>
      {card.highlights.length === 0 && <p className="measure text-ink-soft">{t('highlight.none')}</p>}
      <ul className="flex flex-col gap-2">
        {card.highlights.map((highlight) => (
          <HighlightItem
            key={highlight.id}
            highlight={highlight}
            isMine={own.ids.has(highlight.id)}
            onEnded={own.look}
          />
        ))}
      </ul>
      {can('highlight') && !isMine && (
        <div>
          <Button size="sm" icon={<Highlighter size={16} aria-hidden />} onPress={() => setMaking(true)}>
            {t('highlight.start')}
          </Button>
        </div>
      )}
      {isMaking && <HighlightDialog card={card} onClose={() => setMaking(false)} onMade={own.look} />}
    </section>
  )
}

type ItemProps = { highlight: FloorHighlight; isMine: boolean; onEnded: () => Promise<void> }

function HighlightItem({ highlight, isMine, onEnded }: ItemProps) {
  const t = useTranslations('decisions')
  const { can } = useSurroundings()
  const { act, isPending } = useAct()
  const [isSettling, setSettling] = useState(false)
  const { id, kind, wording, note, settled } = highlight
  const isOpen = settled === null

  const takeBack = async () => {
    const taken = await act('highlight:take-back', { highlightId: id })
    if (taken.ok) announce(t('highlight.takenBack'))
    await onEnded()
  }
  return (
    <li className={classNames('rounded-md border px-4 py-3', TONE_WASH[isOpen ? 'needs-work' : 'neutral'])}>
      <p className="font-semibold">{t(`highlight.kinds.${kind}`)}</p>
      {wording && <p className="measure whitespace-pre-line">{t('highlight.proposed', { wording })}</p>}
      {note && <p className="measure whitespace-pre-line">{note}</p>}
      {settled && <p className="measure">{t('highlight.settled', { reason: settled })}</p>}
      <div className="mt-1 flex flex-wrap gap-2 empty:hidden">
        {isOpen && isMine && (
          <Button size="sm" isPending={isPending} onPress={() => void takeBack()}>
            {t('highlight.takeBack')}
          </Button>
        )}
        {isOpen && can('settle-highlight') && !isMine && (
          <Button size="sm" onPress={() => setSettling(true)}>
            {t('highlight.settle')}
          </Button>
        )}
      </div>
      {isSettling && <SettleDialog highlight={highlight} onClose={() => setSettling(false)} />}
    </li>
  )
}
