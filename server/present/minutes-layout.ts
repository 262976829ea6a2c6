import { heldOf } from '#domain/minutes/assemble.ts'
import type {
  AttendanceBlock,
  Edition,
  ItemBlock,
  MinutesBlock,
  MinutesDocument,
  TaskLine,
} from '#domain/minutes/document.ts'
import type { DecisionLayout, LayoutBlock, MinutesLayout } from '#domain/minutes/layout.ts'
import type { RecordedItem, Somebody } from '#domain/minutes/record.ts'
import { localeOf, type MinutesPlace, type Speech, speechAt } from './minutes-speech.ts'
import { roundsLayout } from './round-layout.ts'

/** What stands under the title: which minutes these are. */
export type Standing =
  | { readonly kind: 'draft' }
  | {
      readonly kind: 'published'
      readonly number: string
      readonly version: number
      readonly at: string
      readonly correction: { readonly what: string; readonly why: string; readonly by: string } | null
    }

/** Who answers for the minutes. */
export type Signatures = { readonly writers: readonly Somebody[]; readonly verifier: Somebody | null }

type Request = {
  readonly document: MinutesDocument
  readonly place: MinutesPlace
  readonly standing: Standing
  readonly signatures: Signatures
}

type Row = readonly [term: string, value: string]

/** Minutes in the words of their office: those of the town's language, whoever reads them. */
export function minutesLayout({ document, place, standing, signatures }: Request): MinutesLayout {
  const speech = speechAt(place)
  const { meeting } = document
  return {
    lang: localeOf(place.locale),
    title: speech.t('doc.title', { group: meeting.group ?? meeting.title }),
    subtitle: `${meeting.process} · ${meeting.municipality}`,
    marks: marksOf(standing, speech),
    blocks: [
      { kind: 'facts', rows: headOf(document, speech) },
      ...correctionOf(standing, speech),
      ...document.blocks.flatMap((block) =>
        block.kind === 'signatures'
          ? [signaturesOf(block, { ...signatures, edition: document.edition }, speech)]
          : blockOf(block, speech),
      ),
    ],
  }
}

function marksOf(standing: Standing, { t, f }: Speech): string[] {
  if (standing.kind === 'draft') return [t('doc.draft')]
  const { number, version, at } = standing
  return [t('doc.number', { number }), t('doc.published', { version, date: f.date(at) })]
}

function headOf({ meeting }: MinutesDocument, { t, f }: Speech): Row[] {
  const { openedAt, closedAt, startsAt } = meeting
  const from = openedAt ?? startsAt
  return [
    [t('doc.meeting'), meeting.title],
    [t('doc.when'), closedAt ? f.event(from, closedAt) : f.moment(from)],
    ...(meeting.place ? [[t('doc.where'), meeting.place] as const] : []),
  ]
}

function correctionOf(standing: Standing, { t }: Speech): LayoutBlock[] {
  if (standing.kind === 'draft' || standing.correction === null) return []
  const { what, why, by } = standing.correction
  return [
    { kind: 'heading', level: 2, text: t('doc.correction') },
    {
      kind: 'facts',
      rows: [
        [t('doc.correctedWhat'), what],
        [t('doc.correctedWhy'), why],
        [t('doc.correctedBy'), by],
      ],
    },
  ]
}

function blockOf(block: Exclude<MinutesBlock, SignaturesBlock>, speech: Speech): LayoutBlock[] {
  const { t, states, f } = speech
  switch (block.kind) {
    case 'attendance':
      return attendanceOf(block, speech)
    case 'overview': {
      const rows = block.decisions.map(({ number, code, title, result }) => [
        number,
        `${code} ${title}`,
        states(`outcome.${result}`),
      ])
      const head = [t('doc.column.number'), t('doc.column.proposal'), t('doc.column.result')]
      return [heading(t('doc.decisions')), { kind: 'table', caption: t('doc.decisions'), head, rows }]
    }
    case 'words':
      return [...(block.at === 'closing' ? [heading(t('doc.closing'))] : []), ...paragraphs(block.paragraphs)]
    case 'item':
      return itemOf(block, speech)
    case 'tasks':
      return tasksOf(block.tasks, speech)
    case 'pauses': {
      const told = block.pauses.map(({ from, to, reason }) =>
        t('doc.paused', { from: f.time(from), to: to === null ? '–' : f.time(to), reason }),
      )
      return [heading(t('doc.pauses')), ...paragraphs(told)]
    }
  }
}

const heading = (text: string, level: 2 | 3 = 2): LayoutBlock => ({ kind: 'heading', level, text })
const paragraphs = (texts: readonly string[]): LayoutBlock[] =>
  texts.map((text) => ({ kind: 'paragraph', text }))

type SignaturesBlock = Extract<MinutesBlock, { kind: 'signatures' }>

/** The public reads the names of those who chose so, and of the others what they did. */
function signaturesOf(
  { chair, chairRole }: SignaturesBlock,
  { writers, verifier, edition }: Signatures & { edition: Edition },
  { t, f }: Speech,
): LayoutBlock {
  const calledIn = (person: Somebody, role: string) =>
    edition === 'internal' ? person.name : (person.publicName ?? person.role ?? role)
  const written = [...new Set(writers.map((person) => calledIn(person, t('doc.writerRole'))))]
  const lines: Row[] = [
    [t('doc.chair'), [chair, chairRole].filter((part) => part !== null).join(', ') || t('doc.chairRole')],
    [t('doc.writer'), f.list(written) || '–'],
    [t('doc.verifier'), verifier ? calledIn(verifier, t('doc.verifierRole')) : '–'],
  ]
  return { kind: 'signatures', lines }
}

const COUNTED = ['members_present', 'members_excused', 'office', 'public_in_room', 'following_live'] as const

function attendanceOf(block: AttendanceBlock, speech: Speech): LayoutBlock[] {
  const { t, states } = speech
  const counted = COUNTED.flatMap((key): Row[] => {
    const count = block.counted[key]
    return count === undefined || (block.total > 0 && key !== 'following_live')
      ? []
      : [[t(`doc.counted.${key}`), String(count)]]
  })
  const bySegment = block.bySegment.map(
    ({ segment, count }): Row => [states(`segment.${segment}`), String(count)],
  )
  const total: Row[] =
    block.total > 0
      ? [[t('doc.present'), t('doc.presentCount', { total: block.total, online: block.online })]]
      : []
  const rows = [...total, ...bySegment, ...counted]
  if (rows.length === 0) return []
  return [heading(t('doc.attendance')), { kind: 'facts', rows }, ...peopleOf(block, speech)]
}

function peopleOf({ people }: AttendanceBlock, { t, states, f }: Speech): LayoutBlock[] {
  if (people.length === 0) return []
  const head = ['name', 'organisation', 'segment', 'arrived', 'left'] as const
  const rows = people.map(({ name, organisation, segment, mode, arrivedAt, leftAt }) => [
    mode === 'online' ? `${name} (${t('doc.online')})` : name,
    organisation ?? '–',
    segment ? states(`segment.${segment}`) : '–',
    f.time(arrivedAt),
    leftAt ? f.time(leftAt) : '–',
  ])
  return [{ kind: 'table', caption: t('doc.people'), head: head.map((key) => t(`doc.column.${key}`)), rows }]
}

function itemOf(block: ItemBlock, speech: Speech): LayoutBlock[] {
  const { t } = speech
  const title = block.number === '' ? t('doc.withoutItem') : `${block.number}. ${block.title}`
  const decisions = block.decisions.flatMap((decision): LayoutBlock[] => [
    decisionOf(decision, speech),
    ...decision.note.map((note): LayoutBlock => ({ kind: 'paragraph', text: t('doc.note', { note }) })),
  ])
  return [
    heading(title),
    ...(block.number === ''
      ? []
      : [{ kind: 'paragraph', look: 'soft', text: timesOf(block, speech) } as const]),
    ...paragraphs(block.paragraphs),
    ...roundsLayout(block, speech),
    ...decisions,
  ]
}

/** What the public calls somebody who keeps minutes and chose no name. */
export const writerRole = (place: MinutesPlace): string => speechAt(place).t('doc.writerRole')

/** A decision as its minutes show it, for those who add a note to it. */
export const decisionLayout = (decision: ItemBlock['decisions'][number], place: MinutesPlace) =>
  decisionOf(decision, speechAt(place))

/** The same for the times of an item. */
export const itemTimes = (item: RecordedItem, place: MinutesPlace): string =>
  timesOf({ ...item, held: heldOf(item) }, speechAt(place))

/** Planned and real time of an item, or what became of it. */
function timesOf(
  { held, plannedMinutes, state }: Pick<ItemBlock, 'held' | 'plannedMinutes' | 'state'>,
  { t, states, f }: Speech,
): string {
  // What was planned and not opened was not reached before the close.
  if (!held) return state === 'planned' ? t('doc.notReached') : states(`item.${state}`)
  return t('doc.times', {
    range: f.range(held.from, held.to),
    taken: f.minutes(held.minutes),
    planned: f.minutes(plannedMinutes),
  })
}

function decisionOf(decision: ItemBlock['decisions'][number], speech: Speech): DecisionLayout {
  const { t, states, f } = speech
  const { number, result, proposal } = decision
  return {
    kind: 'decision',
    title: t('doc.decision', {
      number,
      code: proposal.code,
      title: proposal.title,
      result: states(`outcome.${result}`),
    }),
    wordsTitle: t('doc.exactWords'),
    words: proposal.text.split('\n').filter((line) => line.trim() !== ''),
    facts: factsOf(decision, speech),
    fingerprint: t('doc.fingerprint', { hash: decision.textHash, time: f.time(decision.decidedAt) }),
  }
}

function factsOf(decision: ItemBlock['decisions'][number], { t, states }: Speech): Row[] {
  const { method, votesFor, votesAgainst, votesAbstain, base } = decision
  const votes =
    votesFor === null
      ? []
      : [
          t('doc.votes', { pro: votesFor, contra: votesAgainst ?? 0, abstain: votesAbstain ?? 0 }),
          ...(base === null ? [] : [t('doc.base', { base })]),
        ]
  const said = (key: 'reason' | 'minority' | 'entry', value: string | null): Row[] =>
    value ? [[t(`doc.${key}`), value]] : []
  const objections = decision.objectionsIntegrated
  return [
    [t('doc.method'), [states(`method.${method}`), ...votes].join('; ')],
    ...(objections > 0 ? [[t('doc.objections'), String(objections)] as const] : []),
    ...said('reason', decision.reason),
    ...said('minority', decision.minorityView),
    ...decision.contributions.map(
      ({ code, text, display }): Row => [t('doc.origin', { code }), t('doc.said', { text, display })],
    ),
    ...said('entry', decision.entryCode),
  ]
}

function tasksOf(tasks: readonly TaskLine[], { t, f }: Speech): LayoutBlock[] {
  const head = ['task', 'what', 'owner', 'due', 'state'] as const
  const rows = tasks.map(({ number, what, owner, due, state }) => [
    t('doc.taskNumber', { number }),
    what,
    owner ?? t('doc.somebody'),
    due ? f.calendarDate(due) : '–',
    t(`tasks.state.${state}`),
  ])
  const caption = t('doc.tasks')
  return [heading(caption), { kind: 'table', caption, head: head.map((key) => t(`doc.column.${key}`)), rows }]
}
