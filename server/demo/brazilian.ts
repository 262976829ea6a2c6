import type { Store } from '#server/store/store.ts'
import { addBrazilianFrame, addReports, type Frame, setUp } from './frame.ts'
import { clockTime, dayInWords, momentAt } from './local-time.ts'
import { pastNotes, writeDemoNotes } from './notes.ts'
import { PlayedMeeting } from './play.ts'
import { type BrazilianSeed, readBrazilianSeed, type SeedProposal } from './seed.ts'
import { entryOf, proposeAt, sayAt, toAgenda } from './story.ts'

const ZONE = 'America/Sao_Paulo'

export type BrazilianStory = {
  readonly store: Store
  readonly seed: BrazilianSeed
  readonly frame: Frame
  readonly contributions: Map<string, string>
}

type Session = BrazilianSeed['sessions'][number]

/** The conference of 2025: what four neighbourhoods said, what the plenary decided, what became of it. */
export async function loadBrazilianProcess(store: Store): Promise<BrazilianStory> {
  const seed = readBrazilianSeed()
  const convened = new Date('2025-05-05T12:00:00Z')
  const frame = await setUp(store, { step: 'conference', at: convened }, (act) =>
    addBrazilianFrame(act, seed),
  )
  const story: BrazilianStory = { store, seed, frame, contributions: new Map() }
  for (const session of seed.sessions) {
    if (session.kind === 'pre_conference') await playPreConference(story, session)
    else await playPlenary(story, session)
  }
  await followUp(story)
  return story
}

const PRE_CONFERENCE_AGENDA = [
  { title: 'Acolhida e café', type: 'procedure', planned_min: 15, proposals: [] },
  {
    title: 'O que aconteceu com as propostas da última conferência',
    type: 'report',
    planned_min: 10,
    proposals: [],
  },
  { title: 'Os cinco eixos em linguagem simples', type: 'info', planned_min: 15, proposals: [] },
  { title: 'Rodas de conversa por eixo', type: 'collect', planned_min: 60, proposals: [] },
  { title: 'Leitura em voz alta das contribuições', type: 'discussion', planned_min: 20, proposals: [] },
  { title: 'Próximos passos e encerramento', type: 'procedure', planned_min: 15, proposals: [] },
]
const LISTENING = 3

async function playPreConference(story: BrazilianStory, session: Session): Promise<void> {
  const neighbourhoods = session.territories.map((key) => nameOf(story.seed.territories, key)).join(' e ')
  const title = `Pré-conferência: ${neighbourhoods}`
  const played = await convene(story, {
    session,
    title,
    kind: 'pre_conference',
    agenda: PRE_CONFERENCE_AGENDA,
  })
  await played.open()
  for (const [position, item] of PRE_CONFERENCE_AGENDA.entries()) {
    await played.turnTo(position)
    if (position === LISTENING) await hear(story, played, session)
    played.after(item.planned_min)
  }
  await end(story, played, { session, agenda: PRE_CONFERENCE_AGENDA, attendance: session.attendance })
}

async function hear(story: BrazilianStory, played: PlayedMeeting, session: Session): Promise<void> {
  for (const said of story.seed.contributions.filter(
    (contribution) => contribution.session === session.key,
  )) {
    story.contributions.set(said.key, await sayAt(played.after(3), said, story))
  }
}

async function playPlenary(story: BrazilianStory, session: Session): Promise<void> {
  const title = story.seed.process.title
  const played = await convene(story, { session, title, kind: 'plenary', agenda: session.agenda })
  await played.open()
  for (const [position, item] of session.agenda.entries()) {
    await played.turnTo(position)
    if (item.title.startsWith('Plenária final')) await decideAll(story, played)
    played.after(item.planned_min)
    const result = RESULTS_IN_WORDS[item.type === 'decision' ? item.title : item.type]
    if (result) await played.conclude(result)
  }
  await end(story, played, { session, agenda: session.agenda, attendance: session.accredited })
}

/** What the plenary decided otherwise than about proposals. */
const RESULTS_IN_WORDS: Readonly<Record<string, string>> = {
  'Leitura e aprovação do regimento interno': 'Regimento interno aprovado por aclamação.',
  motions: 'Moções lidas e votadas, conforme a ata.',
  election: 'Delegadas e delegados eleitos, conforme a ata.',
}

async function decideAll(story: BrazilianStory, played: PlayedMeeting): Promise<void> {
  const sources = { contributions: story.contributions, entries: new Map(), proposals: new Map() }
  for (const proposal of story.seed.proposals) {
    const id = await proposeAt(played.after(2), proposal, { ...story, sources })
    await played.move(id, 'in_discussion')
    await played.after(3).decide(id, proposal, decisionOf(proposal))
    const entry = story.seed.plan.entries.find(({ from_proposal }) => from_proposal === proposal.code)
    if (entry) await played.finalise(id, entryOf(entry, story.frame))
  }
}

const RESULTS: Readonly<Record<string, 'adopted' | 'adopted_with_changes' | 'not_adopted'>> = {
  approved: 'adopted',
  approved_with_changes: 'adopted_with_changes',
  not_approved: 'not_adopted',
}

/** Ninety-six accredited delegates, cards counted by the chair. */
function decisionOf({ state, vote, reason }: SeedProposal) {
  return {
    method: 'show_of_cards',
    result: RESULTS[state] ?? 'adopted',
    votesFor: vote?.for ?? 0,
    votesAgainst: vote?.against ?? 0,
    votesAbstain: vote?.abstain ?? 0,
    base: 96,
    objections: [],
    minorityView: null,
    reason,
  } as const
}

type Agenda = Session['agenda']

async function convene(
  { store, seed, frame }: BrazilianStory,
  meeting: { session: Session; title: string; kind: Session['kind']; agenda: Agenda },
): Promise<PlayedMeeting> {
  const { session, title, kind, agenda } = meeting
  const start = momentAt(`${session.date}T${session.start}`, ZONE)
  const place = nameOf(seed.organizations, session.place)
  const played = await PlayedMeeting.convene(
    store,
    {
      code: `${session.key}-${session.date.slice(0, 4)}`,
      processId: frame.processId,
      groupId: null,
      kind,
      title,
      startsAt: start,
      endsAt: momentAt(`${session.date}T${session.end}`, ZONE),
      place,
      room: null,
      planYear: 2026,
      agenda: toAgenda(agenda),
    },
    {
      at: new Date(start.getTime() - 14 * 86_400_000),
      notice: `${title}: ${dayInWords(start, 'pt-BR', ZONE)}, às ${clockTime(start, ZONE)}, ${place}. Todas e todos podem participar.`,
    },
  )
  return played.at(start)
}

async function end(
  { store }: BrazilianStory,
  played: PlayedMeeting,
  past: { session: Session; agenda: Agenda; attendance: Record<string, number> | undefined },
): Promise<void> {
  await played.at(momentAt(`${past.session.date}T${past.session.end}`, ZONE)).close()
  await writeDemoNotes(store, played, pastNotes(past.agenda.map(({ title }) => title)))
  const step = { step: `attendance ${past.session.key}`, at: played.now, meetingId: played.ref.id }
  await setUp(store, step, (act) =>
    act.memories.rememberMeeting(played.ref.id, { attendance: past.attendance ?? {} }),
  )
}

const nameOf = (items: readonly { key: string; name: string }[], key: string) =>
  items.find((item) => item.key === key)?.name ?? key

/** The monitoring of the plan since: states and reports. */
async function followUp({ store, seed }: BrazilianStory): Promise<void> {
  await setUp(store, { step: 'monitoring', at: new Date('2026-04-07T12:00:00Z') }, async (act) => {
    for (const { code, state, reports } of seed.plan.entries) {
      await addReports(act, await act.memories.settleEntry(code, state), reports)
    }
  })
}
