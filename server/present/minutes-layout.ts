import { heldOf } from '#domain/minutes/assemble.ts'
import type {
  AttendanceBlock,
  Edition,
  ItemBlock,
  MinutesBlock,
  MinutesDocument,
  SignaturesBlock,
  TermLine,
} from '#domain/minutes/document.ts'
import { type LayoutBlock, type MinutesLayout, proseOf } from '#domain/minutes/layout.ts'
import type { RecordedItem, Somebody } from '#domain/minutes/record.ts'
import { decisionOf } from './minutes-decision.ts'
import { questionBlocks } from './minutes-questions.ts'
import { localeOf, type MinutesPlace, type Speech, speechAt } from './minutes-speech.ts'
import { earlierTasksOf, tasksOf } from './minutes-tasks.ts'
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
      return [...(block.at === 'closing' ? [heading(t('doc.closing'))] : []), ...proseOf(block.paragraphs)]
    case 'item':
      return itemOf(block, speech)
    case 'tasks':
      return tasksOf(block.tasks, speech)
    case 'earlier-tasks':
      return earlierTasksOf(block.tasks, speech)
    case 'questions':
      return questionBlocks(block, f)
    case 'pauses': {
      const told = block.pauses.map(({ from, to, reason }) =>
        t('doc.paused', { from: f.time(from), to: to === null ? '–' : f.time(to), reason }),
      )
      return [heading(t('doc.pauses')), ...proseOf(told)]
    }
  }
}

const heading = (text: string, level: 2 | 3 = 2): LayoutBlock => ({ kind: 'heading', level, text })

/** The public reads the names of those who chose so, and of the others what they did. */
function signaturesOf(
  { chair, chairRole, terms }: SignaturesBlock,
  { writers, verifier, edition }: Signatures & { edition: Edition },
  speech: Speech,
): LayoutBlock {
  const { t, f } = speech
  const calledIn = (person: Somebody, role: string) =>
    edition === 'internal' ? person.name : (person.publicName ?? person.role ?? role)
  const written = [...new Set(writers.map((person) => calledIn(person, t('doc.writerRole'))))]
  const lines: Row[] = [
    [t('doc.chair'), heldBy('chair', terms, speech) ?? (inWords(chair, chairRole) || t('doc.chairRole'))],
    ...noteTakersOf(terms, speech),
    [t('doc.writer'), f.list(written) || '–'],
    [t('doc.verifier'), verifier ? calledIn(verifier, t('doc.verifierRole')) : '–'],
  ]
  return { kind: 'signatures', lines }
}

const inWords = (name: string | null, role: string | null) =>
  [name, role].filter((part) => part !== null).join(', ')

function noteTakersOf(terms: readonly TermLine[], speech: Speech): Row[] {
  const takers = heldBy('notes', terms, speech)
  return takers === undefined ? [] : [[speech.t('doc.noteTaker'), takers]]
}

/** One after the other: "Peter Príklad until 11:20, then Mária Ukážková". */
function heldBy(role: TermLine['role'], terms: readonly TermLine[], { t, f }: Speech): string | undefined {
  const held = terms.filter((term) => term.role === role)
  const words = held.map(({ name, function: post, until }, index) => {
    const who = inWords(name, post) || t('doc.moderatorRole')
    if (index < held.length - 1 && until !== null) return t('doc.until', { who, time: f.time(until) })
    return index === 0 ? who : t('doc.then', { who })
  })
  return words.length > 0 ? words.join(', ') : undefined
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
    ...returnOf(block, speech),
    ...proseOf(block.paragraphs),
    ...roundsLayout(block, speech),
    ...decisions,
  ]
}

function returnOf({ returnedFrom }: ItemBlock, { t, f }: Speech): LayoutBlock[] {
  if (returnedFrom === null) return []
  return [{ kind: 'paragraph', look: 'soft', text: t('doc.returned', { date: f.date(returnedFrom) }) }]
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
