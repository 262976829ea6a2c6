'use client'

import { Printer, UserPlus } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { AddPerson } from '#components/attendance/add-person.tsx'
import { AttendanceSummary } from '#components/attendance/attendance-summary.tsx'
import { PersonRow } from '#components/attendance/person-row.tsx'
import { QuickCheckIn } from '#components/attendance/quick-check-in.tsx'
import { sheetPath } from '#components/attendance/sheet-path.ts'
import type { AttendanceList } from '#components/attendance/use-attendance-desk.ts'
import { useListActs } from '#components/attendance/use-list-acts.ts'
import { Button } from '#components/ui/button.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { Spinner } from '#components/ui/spinner.tsx'
import { useFollowedRow } from '#components/ui/use-followed-row.ts'
import { useFormats } from '#components/words/use-formats.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import type { AttendanceDesk, DeskPerson } from '#protocol/attendance.ts'

/** The attendance list as it is kept: who comes in, who is here, who is still expected, who has left. */
export function AttendancePane({ attendance: { list, refusal, look } }: { attendance: AttendanceList }) {
  const t = useTranslations('attendance')
  const reasons = useTranslations('reasons')
  return (
    <>
      {refusal && (
        <NoticeBox tone="needs-work" role="alert">
          {reasons(refusal)}
        </NoticeBox>
      )}
      {!list && !refusal && <Spinner label={t('looking')} />}
      {list && <Kept list={list} look={look} />}
    </>
  )
}

type KeptProps = { list: AttendanceDesk; look: () => Promise<void> }

function Kept({ list, look }: KeptProps) {
  const t = useTranslations('attendance')
  const { frame } = useSurroundings()
  const { phase, people } = list
  return (
    <div className="space-y-6">
      <AttendanceSummary list={list} />
      {phase === 'early' && <NoticeBox>{t('tooEarly')}</NoticeBox>}
      {phase === 'correcting' && <NoticeBox>{t('correcting')}</NoticeBox>}
      {phase === 'settled' && <NoticeBox>{t('settled')}</NoticeBox>}
      {(phase === 'open' || phase === 'correcting') && <WritingDown people={people} look={look} />}
      <People {...{ list, look }} />
      <div className="flex flex-wrap gap-2 border-t border-line pt-4">
        <LinkButton plain size="sm" href={sheetPath(frame.code)} icon={<Printer size={16} aria-hidden />}>
          {t('sheet')}
        </LinkButton>
        <LinkButton plain size="sm" variant="quiet" href={sheetPath(frame.code, 'blank')}>
          {t('blankSheet')}
        </LinkButton>
      </div>
    </div>
  )
}

function WritingDown({ people, look }: Pick<KeptProps, 'look'> & Pick<AttendanceDesk, 'people'>) {
  const t = useTranslations('attendance')
  const acts = useListActs(look)
  const [adding, setAdding] = useState<string | null>(null)
  if (adding !== null) return <AddPerson name={adding} acts={acts} onDone={() => setAdding(null)} />
  return (
    <div className="space-y-3">
      <QuickCheckIn people={people} onArrive={(person) => void acts.arrive(person)} onAdd={setAdding} />
      <Button size="sm" icon={<UserPlus size={16} aria-hidden />} onPress={() => setAdding('')}>
        {t('addTitle')}
      </Button>
    </div>
  )
}

function People({ list, look: lookAgain }: KeptProps) {
  const t = useTranslations('attendance')
  const { ref, follow } = useFollowedRow(list)
  const look = (key: string) => {
    follow(key)
    return lookAgain()
  }
  const { compare } = useFormats()
  const { phase } = list
  const people = list.people.toSorted((a, b) => compare(a.name, b.name))
  const of = (...statuses: readonly DeskPerson['status'][]) =>
    people.filter(({ status }) => statuses.includes(status))
  const expected = [...of('expected'), ...of('excused')]
  return (
    <div ref={ref} className="space-y-6">
      <Group title={t('hereTitle')} people={of('here')} empty={t('nobodyHere')} {...{ look, phase }} />
      {(expected.length > 0 || phase === 'open') && (
        <Group
          title={t('expectedTitle')}
          people={expected}
          empty={t('nobodyExpected')}
          {...{ look, phase }}
        />
      )}
      {of('left').length > 0 && (
        <Group title={t('leftTitle')} people={of('left')} empty="" {...{ look, phase }} />
      )}
      {of('removed').length > 0 && (
        <Group title={t('struckTitle')} people={of('removed')} empty="" {...{ look, phase }} />
      )}
    </div>
  )
}

type GroupProps = {
  title: string
  people: readonly DeskPerson[]
  empty: string
  look: (key: string) => Promise<void>
  phase: AttendanceDesk['phase']
}

function Group({ title, people, empty, look, phase }: GroupProps) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="font-semibold">
        {title} <span className="tabular font-normal text-ink-soft">{people.length}</span>
      </h3>
      {people.length === 0 && <p className="measure text-ink-soft">{empty}</p>}
      <ul className="divide-y divide-line">
        {people.map((person) => (
          <PersonRow key={person.key} person={person} phase={phase} onChanged={() => look(person.key)} />
        ))}
      </ul>
    </section>
  )
}
