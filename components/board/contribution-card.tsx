'use client'

import { ArrowRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { focusColumn } from '#components/board/focus-card.ts'
import { ChooseBox } from '#components/merge/choose-box.tsx'
import { useChoosing } from '#components/merge/choosing.tsx'
import { ContributionMenu } from '#components/outside/contribution-menu.tsx'
import { announce } from '#components/ui/announcer.ts'
import { Button } from '#components/ui/button.tsx'
import { CardFrame } from '#components/ui/card-frame.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { TextLink } from '#components/ui/text-link.tsx'
import { hueOf } from '#components/ui/theme-label.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import { takeUp } from '#domain/contribution/contribution.ts'
import type { FloorContribution } from '#protocol/floor.ts'

/** Somebody's own words, and what they have become part of. */
export function ContributionCard({ contribution }: { contribution: FloorContribution }) {
  const t = useTranslations('board')
  const merge = useTranslations('merge')
  const { frame, can } = useSurroundings()
  const { code, text, display, themeId, proposals } = contribution
  const theme = frame.themes.find(({ id }) => id === themeId)
  const { isOn, chosen, choose } = useChoosing()
  const isChoosable = isOn && takeUp(contribution.state).ok
  const isChosen = isChoosable && chosen.has(contribution.id)
  const mayUse = !isOn && can('create-proposal') && proposals.length === 0 && takeUp(contribution.state).ok

  return (
    <CardFrame
      as="li"
      hue={theme && hueOf(theme.hue)}
      className={classNames('p-2.5!', isChosen && 'border-accent bg-accent-soft')}
    >
      <div className="flex gap-1">
        {isChoosable && (
          <ChooseBox
            aria-label={merge('choose', { title: code })}
            isSelected={isChosen}
            onChange={(isSelected) => choose([contribution.id], isSelected ? [contribution.id] : [])}
          />
        )}
        <p className="min-w-0 flex-1 whitespace-pre-line wrap-break-word">{text}</p>
        {!isOn && <ContributionMenu contribution={contribution} />}
      </div>
      <p className="mt-1 text-small text-ink-soft">
        <TextLink href={`/contributions/${code}`} className="tabular">
          {code}
        </TextLink>{' '}
        · {display}
        {theme && theme.id !== frame.group?.themeId && <> · {theme.shortTitle}</>}
      </p>
      {proposals.length > 0 && (
        <p className="mt-1 flex flex-wrap items-center gap-x-2 text-small text-ink-soft">
          {t('becamePartOf')}
          {proposals.map((proposal) => (
            <TextLink key={proposal} href={`/proposals/${proposal}`} className="tabular">
              {proposal}
            </TextLink>
          ))}
        </p>
      )}
      {mayUse && <TurnIntoProposal contribution={contribution} />}
    </CardFrame>
  )
}

function TurnIntoProposal({ contribution }: { contribution: FloorContribution }) {
  const t = useTranslations('board')
  const { show } = useSurroundings()
  const { act, isPending } = useAct()
  const { id, themeId } = contribution

  const turn = async () => {
    const created = await act('proposal:create', { contributionId: id, title: '', text: '', themeId })
    if (!created.ok) return
    announce(t('created', { code: created.value.code }))
    focusColumn('contributions')
    show({ kind: 'card', proposalId: created.value.id })
  }
  return (
    <Button
      variant="quiet"
      size="sm"
      isPending={isPending}
      onPress={() => void turn()}
      icon={<ArrowRight size={16} aria-hidden />}
      className="-ms-2 mt-1 -mb-1"
    >
      {t('turnIntoProposal')}
    </Button>
  )
}
