import { FindingCard } from '#components/minutes/finding-card.tsx'
import { LayoutBlocks } from '#components/minutes/minutes-view.tsx'
import { ProposeRemark, RemarkList } from '#components/minutes/remark-list.tsx'
import { SectionForm } from '#components/minutes/section-form.tsx'
import type { FormAction } from '#components/people/field-form.tsx'
import type { Translator } from '#messages/catalogue.ts'
import type { SectionState } from '#protocol/minutes.ts'
import type { MinutesWork, WorkPart as Part } from '#protocol/pages/minutes.ts'

export type MinutesActions = {
  readonly edit: (before: SectionState, form: FormData) => Promise<SectionState>
  readonly resolve: FormAction
  readonly remark: FormAction
  readonly answer: FormAction
}

type Props = {
  part: Part
  work: MinutesWork
  actions: MinutesActions
  t: Translator<'minutes'>
  when: (at: string) => string
}

/** One part of the minutes: its generated facts, its words, and what others say about them. */
export function WorkPart({ part, work, actions, t, when }: Props) {
  const meeting = work.meeting.code
  const isNote = part.kind === 'note'
  const heading = part.title || t(`work.part.${part.kind}`)
  return (
    <section
      aria-label={isNote ? t('work.decision', { number: part.title }) : heading}
      className={isNote ? 'space-y-3 ps-0 sm:ps-6' : 'space-y-3 border-t border-line pt-6'}
    >
      {!isNote && (
        <h2 lang={part.kind === 'item' ? work.place.locale : undefined} className="text-title-3">
          {heading}
        </h2>
      )}
      {part.facts.length > 0 && (
        <div lang={work.place.locale}>
          <LayoutBlocks blocks={part.facts} />
        </div>
      )}
      <Words {...{ part, work, actions, t, heading }} />
      {part.editedAt && part.editedBy && (
        <p className="text-small text-ink-soft">
          {t('work.edited', { name: part.editedBy, when: when(part.editedAt) })}
        </p>
      )}
      {part.findings.map((finding) => (
        <FindingCard
          key={`${finding.key} ${finding.kind} ${finding.words}`}
          finding={finding}
          action={work.mayWrite ? actions.resolve : undefined}
          {...{ meeting, t }}
        />
      ))}
      <RemarkList
        remarks={part.remarks}
        answer={work.mayWrite ? actions.answer : undefined}
        {...{ meeting, t, when }}
      />
      {work.mayRemark && <ProposeRemark action={actions.remark} part={part.key} {...{ meeting, t }} />}
    </section>
  )
}

type WordsProps = Omit<Props, 'when'> & { heading: string }

function Words({ part, work, actions, t, heading }: WordsProps) {
  if (!work.mayWrite) {
    return part.text === '' ? null : (
      <p lang={work.place.locale} className="measure text-reading whitespace-pre-line">
        {part.text}
      </p>
    )
  }
  const form = (
    <SectionForm
      action={actions.edit}
      meeting={work.meeting.code}
      requestId={crypto.randomUUID()}
      part={{ key: part.key, text: part.text, revision: part.revision }}
      label={labelOf(part, heading, t)}
      isLabelHidden={part.kind === 'opening' || part.kind === 'closing'}
      {...(part.kind === 'item' &&
        part.revision === 0 &&
        part.text !== '' && { hint: t('work.generatedHint') })}
      rows={part.kind === 'item' ? 5 : 2}
    />
  )
  if (part.kind !== 'note') return form
  return (
    <details open={part.text !== ''}>
      <summary className="cursor-pointer text-small font-semibold">
        {t('work.addNote', { number: part.title })}
      </summary>
      <div className="mt-2">{form}</div>
    </details>
  )
}

function labelOf({ kind, title }: Part, heading: string, t: Translator<'minutes'>): string {
  if (kind === 'note') return t('work.noteLabel', { number: title })
  return kind === 'item' ? t('work.courseLabel', { item: heading }) : heading
}
