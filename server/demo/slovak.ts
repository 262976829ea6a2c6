import type { Objection } from '#domain/proposal/objection.ts'
import type { DecisionResult } from '#domain/proposal/state.ts'
import type { Store } from '#server/store/store.ts'
import { addPastEntries, addSlovakFrame, type Frame, idFrom, setUp } from './frame.ts'
import { clockTime, dayInWords, momentAt } from './local-time.ts'
import { pastNotes, writeDemoNotes } from './notes.ts'
import { PlayedMeeting } from './play.ts'
import { readSlovakSeed, type SeedProposal, type SlovakSeed } from './seed.ts'
import { entryOf, proposeAt, type Sources, sayAt, toAgenda } from './story.ts'

const ZONE = 'Europe/Bratislava'

type Row = SlovakSeed['schedule_october_2022'][number]
export type SlovakStory = {
  readonly store: Store
  readonly seed: SlovakSeed
  readonly frame: Frame
  readonly sources: Sources & {
    readonly contributions: Map<string, string>
    readonly proposals: Map<string, string>
  }
}

/** The community plan: its frame, last year's entries with their reports, and the meetings of October 2022. */
export async function loadSlovakProcess(store: Store): Promise<SlovakStory> {
  const seed = readSlovakSeed()
  const approved = new Date('2020-11-24T10:00:00Z')
  const frame = await setUp(store, { step: 'community plan', at: approved }, (act) =>
    addSlovakFrame(act, seed),
  )
  const reported = new Date('2021-12-07T10:00:00Z')
  const entries = await setUp(store, { step: 'entries of 2022', at: reported }, (act) =>
    addPastEntries(act, seed, frame),
  )
  const story: SlovakStory = {
    store,
    seed,
    frame,
    sources: { contributions: new Map(), entries, proposals: new Map() },
  }
  for (const row of seed.schedule_october_2022) await playMeeting(story, row)
  await approvePlan(story)
  return story
}

const AUTUMN_AGENDA = [
  { title: 'Otvorenie a program', type: 'procedure', planned_min: 5, actual_min: 4, proposals: [] },
  { title: 'Odpočet aktivít 2022', type: 'report', planned_min: 12, actual_min: 13, proposals: [] },
  {
    title: 'Návrhy na rok 2023 podľa opatrení',
    type: 'decision',
    planned_min: 38,
    actual_min: 36,
    proposals: [],
  },
  { title: 'Otázky verejnosti', type: 'public_questions', planned_min: 5, actual_min: 5, proposals: [] },
  { title: 'Úlohy a záver', type: 'procedure', planned_min: 5, actual_min: 5, proposals: [] },
]

async function playMeeting(story: SlovakStory, row: Row): Promise<void> {
  const { seed, frame, store } = story
  const details = seed.sessions.find(({ key }) => key === row.session)
  const agenda = details?.agenda ?? AUTUMN_AGENDA
  const group = seed.themes.find(({ key }) => key === row.group)?.group.name ?? row.group
  const start = momentAt(row.start, ZONE)
  const end = momentAt(row.end, ZONE)
  const played = await PlayedMeeting.convene(
    store,
    {
      code: `${row.group.toLowerCase()}-2022-10`,
      processId: frame.processId,
      groupId: idFrom(frame.groups, row.group),
      kind: 'working_group',
      title: details?.title ?? `Stretnutie: ${group} k návrhu Akčného plánu 2023`,
      startsAt: start,
      endsAt: end,
      place: row.place,
      room: row.place,
      planYear: 2023,
      agenda: toAgenda(agenda),
    },
    {
      at: new Date('2022-10-04T08:00:00Z'),
      notice: noticeOf(group, row, start),
      mistaken: MISTAKEN[row.session],
    },
  )
  await hear(story, played.at(momentAt('2022-10-12T09:00', ZONE)), row, ['online_before'])
  await played.at(start).open()
  await walkThrough(story, played, { row, agenda })
  await played.at(end).close()
  const titles = agenda.map(({ title }) => title)
  await writeDemoNotes(store, played, pastNotes(titles, details?.minutes.text))
  await rememberMinutes(story, played, details)
}

/** The notice of the real meeting said "19. septembra", a Monday: the product must refuse it. */
const MISTAKEN: Readonly<Record<string, string | undefined>> = {
  's-rod': 'Pracovná skupina Rodina, deti a mládež sa stretne v stredu, 19. septembra 2022, od 11:00 hod.',
}

function noticeOf(group: string, row: Row, start: Date): string {
  const hours = `od ${clockTime(start, ZONE)} do ${row.end.slice(11)} hod.`
  return `${group} sa stretne v deň ${dayInWords(start, 'sk', ZONE)}, ${hours}, ${row.place}. Vítaná je aj široká verejnosť.`
}

/** Opens one item after the other; what was said and proposed comes up with the first decision. */
async function walkThrough(
  story: SlovakStory,
  played: PlayedMeeting,
  { row, agenda }: { row: Row; agenda: SlovakSeed['sessions'][number]['agenda'] },
): Promise<void> {
  const proposals = story.seed.proposals.filter(({ theme }) => theme === row.group)
  const firstDecision = agenda.findIndex(({ type }) => type === 'decision')
  for (const [position, item] of agenda.entries()) {
    await played.turnTo(position)
    if (position === firstDecision) await bringUp(story, played.after(2), { row, proposals })
    if (item.type === 'decision') await settleAll(story, played, proposalsOf(item, proposals))
    played.after(item.actual_min ?? item.planned_min)
    const isDecided = proposalsOf(item, proposals).some(({ decision }) => decision)
    if (item.type === 'decision' && !isDecided) await played.conclude(NOTHING_TO_DECIDE)
  }
}

const NOTHING_TO_DECIDE = 'Skupina nemala návrh na rozhodnutie.'

/** An item that names no proposals is about all of the group's. */
const proposalsOf = ({ proposals: codes }: { proposals: readonly string[] }, all: readonly SeedProposal[]) =>
  codes.length > 0 ? all.filter(({ code }) => codes.includes(code)) : all

async function bringUp(
  story: SlovakStory,
  played: PlayedMeeting,
  { row, proposals }: { row: Row; proposals: readonly SeedProposal[] },
): Promise<void> {
  await hear(story, played, row, ['spoken', 'paper', 'online_live'])
  for (const proposal of proposals) {
    story.sources.proposals.set(proposal.code, await proposeAt(played, proposal, story))
  }
}

async function settleAll(
  story: SlovakStory,
  played: PlayedMeeting,
  proposals: readonly SeedProposal[],
): Promise<void> {
  for (const proposal of proposals) await settle(story, played.after(4), proposal)
}

async function hear(
  story: SlovakStory,
  played: PlayedMeeting,
  row: Row,
  channels: readonly string[],
): Promise<void> {
  const said = story.seed.contributions.filter(
    ({ session, channel }) => session === row.session && channels.includes(channel),
  )
  for (const contribution of said) {
    story.sources.contributions.set(contribution.key, await sayAt(played, contribution, story))
  }
}

const MINORITY_VIEWS: Readonly<Record<string, string>> = {
  'N-2023-NZS-03': 'Časť skupiny žiada, aby mesto hľadalo byty aj u súkromných vlastníkov.',
}

/** What was objected before a consent, and how the words took it up. */
const OBJECTIONS: Readonly<Record<string, readonly Objection[]>> = {
  'N-2023-SEN-01': [
    {
      words: 'Na celé mesto dnes nie je dosť opatrovateliek, sľub by sa nedal dodržať.',
      integration: 'Najprv pilot pre 20 klientov, až potom rozšírenie.',
    },
  ],
}

const objectionsTo = ({ code, decision }: SeedProposal) =>
  (OBJECTIONS[code] ?? []).slice(0, decision?.objections_integrated ?? 0)

/** Brings a proposal to where the seed has it: merged, decided, or in the plan. */
async function settle(story: SlovakStory, played: PlayedMeeting, proposal: SeedProposal): Promise<void> {
  const id = idFrom(story.sources.proposals, proposal.code)
  if (proposal.state === 'merged') return
  await mergeInto(story, played, proposal)
  if (proposal.state === 'tabled') return
  await played.move(id, 'in_discussion')
  if (proposal.state === 'in_discussion') return

  const { decision } = proposal
  const isVote = decision?.method === 'vote'
  const count = (votes: number | null | undefined) => (isVote ? (votes ?? 0) : null)
  const [votesFor, votesAgainst, votesAbstain] = [decision?.for, decision?.against, decision?.abstain].map(
    count,
  )
  await played.decide(id, proposal, {
    method: isVote ? 'show_of_cards' : 'consent',
    result: (decision?.result ?? proposal.state) as DecisionResult,
    votesFor: votesFor ?? null,
    votesAgainst: votesAgainst ?? null,
    votesAbstain: votesAbstain ?? null,
    base: isVote ? 9 : null,
    objections: objectionsTo(proposal),
    minorityView: MINORITY_VIEWS[proposal.code] ?? null,
    reason: proposal.reason,
  })
  const entry = story.seed.action_entries_2023.find(({ from_proposal }) => from_proposal === proposal.code)
  if (entry) await played.finalise(id, entryOf(entry, story.frame))
}

/** Before a decision: what the seed merged into this proposal comes into it, with the reason. */
async function mergeInto(story: SlovakStory, played: PlayedMeeting, into: SeedProposal): Promise<void> {
  const merged = story.seed.proposals.filter(({ merged_into }) => merged_into === into.code)
  for (const { code, reason } of merged) {
    const merge = {
      fromId: idFrom(story.sources.proposals, code),
      intoId: idFrom(story.sources.proposals, into.code),
      reason: reason ?? '',
      at: played.now,
    }
    await setUp(story.store, { step: `merge ${code}`, at: played.now, meetingId: played.ref.id }, (act) => {
      act.document.rulesChanged()
      return act.memories.rememberMerge(merge)
    })
  }
}

async function rememberMinutes(
  { store }: SlovakStory,
  played: PlayedMeeting,
  details: SlovakSeed['sessions'][number] | undefined,
): Promise<void> {
  if (!details) return
  const published = new Date(played.now.getTime() + 9 * 86_400_000)
  const step = { step: `minutes ${details.minutes.number}`, at: published, meetingId: played.ref.id }
  await setUp(store, step, async (act) => {
    const { number, text } = details.minutes
    await act.frames.addMinutes({ meetingId: played.ref.id, number, text, publishedAt: published })
    const { attendance } = details
    await act.memories.rememberMeeting(played.ref.id, { state: 'minutes_published', attendance })
  })
}

/** The council's resolution: the entries of the plan for 2023 are approved. */
async function approvePlan({ store, seed }: SlovakStory): Promise<void> {
  await setUp(store, { step: 'plan approved', at: new Date('2022-12-06T14:00:00Z') }, async (act) => {
    for (const { code } of seed.action_entries_2023) await act.memories.settleEntry(code, 'approved')
  })
}
