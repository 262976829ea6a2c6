'use client'

import { useTranslations } from 'use-intl'
import { useLineMenu } from '#components/attendance/use-line-menu.tsx'
import { type ListActs, useListActs } from '#components/attendance/use-list-acts.ts'
import { Button } from '#components/ui/button.tsx'
import { MenuButton } from '#components/ui/menu.tsx'
import { ROW } from '#components/ui/use-followed-row.ts'
import { useFormats } from '#components/words/use-formats.ts'
import type { KeepingPhase } from '#domain/attendance/keeping.ts'
import type { DeskPerson, DeskStay } from '#protocol/attendance.ts'

type Props = { person: DeskPerson; phase: KeepingPhase; onChanged: () => Promise<void> }

/** One line: who, for whom, since when, with what right, and the one press that comes next. */
export function PersonRow({ person, phase, onChanged }: Props) {
  const t = useTranslations('attendance')
  const acts = useListActs(onChanged)
  const { items, run, dialog } = useLineMenu({ person, acts, phase })
  return (
    <li {...{ [ROW]: person.key }} className="flex flex-wrap items-center gap-x-2 gap-y-1.5 py-2">
      <div className="min-w-36 flex-1">
        <p className="font-semibold wrap-break-word">
          {person.status === 'removed' ? <s>{person.name}</s> : person.name}
        </p>
        <Facts person={person} />
      </div>
      <span className="flex flex-wrap items-center gap-1.5">
        <NextPress person={person} acts={acts} phase={phase} />
        {items.length > 0 && (
          <MenuButton label={t('moreOf', { name: person.name })} items={items} onAction={run} />
        )}
      </span>
      {dialog}
    </li>
  )
}

function Facts({ person }: { person: DeskPerson }) {
  const t = useTranslations('attendance')
  const states = useTranslations('states')
  const times = useTimes()
  if (person.removedBecause !== null) {
    return <p className="text-small text-ink-soft">{t('struckBecause', { reason: person.removedBecause })}</p>
  }
  const facts = [
    person.organisation,
    person.segment && states(`segment.${person.segment}`),
    person.mode === 'online' && t('online'),
    person.status === 'excused' && t('isExcused'),
    t(`right.${person.right}`),
  ].filter((fact): fact is string => Boolean(fact))
  return (
    <p className="text-small text-ink-soft">
      {person.stays.length > 0 && <span className="tabular text-ink">{times(person.stays)} · </span>}
      {facts.join(' · ')}
    </p>
  )
}

/** "10:02–10:40, od 10:55" */
function useTimes() {
  const t = useTranslations('attendance')
  const { time } = useFormats()
  return (stays: readonly DeskStay[]) =>
    stays
      .map(({ arrivedAt, leftAt }) =>
        leftAt === null ? t('since', { time: time(arrivedAt) }) : `${time(arrivedAt)}–${time(leftAt)}`,
      )
      .join(', ')
}

type PressProps = Omit<Props, 'onChanged'> & { acts: ListActs }

function NextPress({ person, acts, phase }: PressProps) {
  const t = useTranslations('attendance')
  const { name, status } = person
  const isKnown = person.personId !== null || person.attendanceId !== null
  const mayCome = isKnown && (phase === 'open' || (phase === 'correcting' && person.attendanceId === null))
  const press = { size: 'sm', isPending: acts.isPending } as const
  if (status === 'here') {
    if (phase !== 'open') return null
    return (
      <Button {...press} aria-label={t('leftOf', { name })} onPress={() => void acts.leave(person)}>
        {t('left')}
      </Button>
    )
  }
  return (
    <>
      {mayCome && (
        <Button
          {...press}
          variant={status === 'left' ? 'secondary' : 'primary'}
          aria-label={t(status === 'left' ? 'backOf' : 'arrivedOf', { name })}
          onPress={() => void acts.arrive(person)}
        >
          {t(status === 'left' ? 'back' : 'arrived')}
        </Button>
      )}
      {status === 'expected' && phase !== 'settled' && (
        <Button
          {...press}
          aria-label={t('excusedOf', { name })}
          onPress={() => void acts.excuse(person, true)}
        >
          {t('excused')}
        </Button>
      )}
    </>
  )
}
