'use client'

import { useTranslations } from 'use-intl'
import { CardActs, useCardActs } from '#components/board/card-acts.tsx'
import { CardDescription } from '#components/board/card-description.tsx'
import { CardOrigins } from '#components/board/card-origins.tsx'
import { CardOutcome } from '#components/board/card-outcome.tsx'
import { focusCard } from '#components/board/focus-card.ts'
import { Highlights } from '#components/decision/highlights.tsx'
import { CardEditor } from '#components/editor/card-editor.tsx'
import { GoesOn } from '#components/merge/goes-on.tsx'
import { RegroupAct, useRegrouping } from '#components/merge/regroup-acts.tsx'
import { SideSheet } from '#components/ui/side-sheet.tsx'
import { StateBadge } from '#components/ui/state-badge.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { OpenBallots } from '#components/vote/open-ballots.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { columnOf, isOpenForText } from '#domain/proposal/state.ts'
import type { FloorCard } from '#protocol/floor.ts'

/** A proposal beside the text: its words, edited together, and all that belongs to them. */
export function CardSheet({ card }: { card: FloorCard }) {
  const t = useTranslations('board')
  const states = useTranslations('states')
  const { can, show } = useSurroundings()
  const isOpen = isOpenForText(card.state)
  const acts = useCardActs(card)
  const regrouping = useRegrouping(card)

  const close = () => {
    show(null)
    focusCardIfLost(card)
  }
  return (
    <SideSheet
      isOpen
      onClose={close}
      title={t('sheetTitle', { code: card.code })}
      footer={
        (acts.step || acts.mayWithdraw || regrouping) && (
          <>
            {regrouping && <RegroupAct card={card} regrouping={regrouping} />}
            <CardActs card={card} acts={acts} />
          </>
        )
      }
    >
      <div className="flex flex-col gap-6">
        {isOpen && (
          <p>
            <StateBadge kind="proposal" state={card.state} label={states(`proposal.${card.state}`)} />
          </p>
        )}
        <CardOutcome card={card} />
        <GoesOn card={card} />
        {card.decision?.method === 'electronic_open' && <OpenBallots proposalId={card.id} />}
        {card.reason && <p className="measure">{t('reason', { reason: card.reason })}</p>}
        <CardEditor key={card.id} proposalId={card.id} />
        <Highlights card={card} />
        <CardDescription card={card} isReadOnly={!isOpen || !can('describe-proposal')} />
        <CardOrigins card={card} />
        <p>
          <TextLink href={`/proposals/${card.code}`}>{t('history')}</TextLink>
        </p>
      </div>
    </SideSheet>
  )
}

/** What opened the sheet may have moved or gone; the card itself is where its reader was. */
function focusCardIfLost(card: FloorCard): void {
  requestAnimationFrame(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) focusCard(card.id, columnOf(card.state))
  })
}
