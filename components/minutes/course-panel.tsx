import { CircleCheck, CircleDashed, CircleDot, type LucideIcon } from 'lucide-react'
import { ButtonForm } from '#components/people/button-form.tsx'
import type { FormAction } from '#components/people/field-form.tsx'
import type { MinutesStage } from '#domain/minutes/course.ts'
import type { Translator } from '#messages/catalogue.ts'
import type { MinutesWork } from '#protocol/pages/minutes.ts'

export type CourseActions = {
  readonly send: FormAction
  readonly approve: FormAction
  readonly publish: FormAction
}

type Props = {
  work: MinutesWork
  actions: CourseActions
  t: Translator<'minutes'>
  day: (at: string) => string
}

const STEPS = ['generated', 'edited', 'in_review', 'approved', 'published'] as const

/** How far the minutes are, what is still to do, and the act of the moment. */
export function CoursePanel({ work, actions, t, day }: Props) {
  const { stage, openFindings, openRemarks, remarksUntil, dueAt, verifiedBy } = work
  return (
    <section aria-label={t('course.title')} className="rounded-md border border-line bg-surface p-4 sm:p-5">
      <Steps stage={stage} t={t} />
      <ul className="mt-4 space-y-1 text-small text-ink-soft">
        {remarksUntil && stage === 'in_review' && (
          <li>{t('course.remarksUntil', { day: day(remarksUntil) })}</li>
        )}
        {openRemarks > 0 && <li>{t('course.openRemarks', { count: openRemarks })}</li>}
        {openFindings > 0 && <li>{t('course.openFindings', { count: openFindings })}</li>}
        {verifiedBy && stage === 'approved' && <li>{t('course.verifiedBy', { name: verifiedBy })}</li>}
        {work.isOutdated && <li>{t('course.outdated')}</li>}
        {dueAt && <li>{t('course.due', { day: day(dueAt) })}</li>}
      </ul>
      <Next {...{ work, actions, t }} />
    </section>
  )
}

function Steps({ stage, t }: { stage: MinutesStage; t: Props['t'] }) {
  const present = STEPS.indexOf(stage)
  return (
    <ol className="flex flex-wrap gap-x-5 gap-y-1">
      {STEPS.map((step, index) => {
        const Icon = iconAt(index - present)
        return (
          <li
            key={step}
            aria-current={index === present ? 'step' : undefined}
            className={`flex items-center gap-1.5 ${index === present ? 'font-semibold' : 'text-ink-soft'}`}
          >
            <Icon size={16} aria-hidden className={index < present ? 'text-adopted-ink' : undefined} />
            {t(`course.stage.${step}`)}
          </li>
        )
      })}
    </ol>
  )
}

function iconAt(distance: number): LucideIcon {
  if (distance < 0) return CircleCheck
  return distance === 0 ? CircleDot : CircleDashed
}

/** The act that comes next, for those who may do it; the others read what they wait for. */
function Next({ work, actions, t }: Omit<Props, 'day'>) {
  const { stage, hash } = work
  const values = { meeting: work.meeting.code, requestId: crypto.randomUUID() }
  if ((stage === 'generated' || stage === 'edited') && work.mayWrite) {
    return (
      <Act means={t('course.sendMeans')}>
        <ButtonForm action={actions.send} values={values} variant="primary">
          {t('course.send')}
        </ButtonForm>
      </Act>
    )
  }
  if ((stage === 'in_review' || work.isOutdated) && work.mayVerify) {
    if (work.isWriter) return <p className="mt-4">{t('course.notYours')}</p>
    return (
      <Act means={t('course.approveMeans')}>
        <ButtonForm action={actions.approve} values={{ ...values, hash }} variant="primary">
          {t('course.approve')}
        </ButtonForm>
      </Act>
    )
  }
  if (stage !== 'approved' || !work.mayPublish) return null
  return (
    <Act means={t('course.publishMeans')}>
      <ButtonForm action={actions.publish} values={{ ...values, hash }} variant="primary">
        {t('course.publish')}
      </ButtonForm>
    </Act>
  )
}

function Act({ means, children }: { means: string; children: React.ReactNode }) {
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      {children}
      <p className="max-w-[40rem] flex-[1_1_20rem] text-small text-ink-soft">{means}</p>
    </div>
  )
}
