'use client'

import { useTranslations } from 'use-intl'
import { focusColumn } from '#components/board/focus-card.ts'
import { contributionPath } from '#components/story/addresses.ts'
import { announce } from '#components/ui/announcer.ts'
import { Button } from '#components/ui/button.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import type { FloorContribution } from '#protocol/floor.ts'

/** What moderation has hidden never disappears in silence: place, code and reason stay, folded away. */
export function HiddenContributions({ hidden }: { hidden: readonly FloorContribution[] }) {
  const t = useTranslations('outside.hidden')
  if (hidden.length === 0) return null
  return (
    <li>
      <details>
        <summary className="target cursor-pointer rounded-sm px-1 text-small text-ink-soft">
          {t('count', { count: hidden.length })}
        </summary>
        <ul className="mt-1 flex flex-col gap-2">
          {hidden.map((contribution) => (
            <HiddenContribution key={contribution.id} contribution={contribution} />
          ))}
        </ul>
      </details>
    </li>
  )
}

function HiddenContribution({ contribution }: { contribution: FloorContribution }) {
  const t = useTranslations('outside.hidden')
  const { can } = useSurroundings()
  const { act, isPending } = useAct()
  const { id: contributionId, code, reason } = contribution

  const showAgain = async () => {
    const shown = await act('contribution:show-again', { contributionId })
    if (!shown.ok) return
    announce(t('shownAgain', { code }))
    focusColumn('contributions')
  }
  return (
    <li className="rounded-md border border-line border-dashed p-2.5 text-small">
      <p className="wrap-break-word">{t('because', { reason: reason ?? '' })}</p>
      <p className="mt-1 text-ink-soft">
        <TextLink href={contributionPath(code)} className="tabular">
          {code}
        </TextLink>
      </p>
      {can('moderate-contributions') && (
        <Button
          variant="quiet"
          size="sm"
          isPending={isPending}
          aria-label={t('showAgainCode', { code })}
          onPress={() => void showAgain()}
          className="-ms-2 mt-1 -mb-1"
        >
          {t('showAgain')}
        </Button>
      )}
    </li>
  )
}
