import { paragraph } from '#protocol/shared-document.ts'
import type { Store } from '#server/store/store.ts'
import type { BrazilianStory } from './brazilian.ts'
import { idFrom, setUp } from './frame.ts'
import { clockTime, dayInWords } from './local-time.ts'
import { list, type NotesPart, tasks, writeDemoNotes } from './notes.ts'
import { PlayedMeeting } from './play.ts'
import type { SlovakStory } from './slovak.ts'
import { toAgenda } from './story.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

type Convened = {
  readonly code: string
  readonly title: string
  readonly group: string
  readonly startsAt: Date
  readonly minutes: number
  readonly place: string
  readonly planYear: number
  readonly agenda: Parameters<typeof toAgenda>[0]
}

/** What runs while the newcomer looks, and what comes next: times follow the clock of the first start. */
export async function loadToday(slovak: SlovakStory, brazilian: BrazilianStory, now: Date): Promise<void> {
  await playSlovakMeeting(slovak, now)
  await playBrazilianMeeting(brazilian, now)
  await conveneSlovak(slovak, {
    code: `rod-${slugDay(now, 9)}`,
    title: 'Stretnutie pracovnej skupiny Rodina, deti a mládež k novým návrhom',
    group: 'ROD',
    startsAt: atHour(now, 9, 9),
    minutes: 65,
    place: 'MsÚ, zasadačka č. 290',
    planYear: nextYear(now),
    agenda: slovak.seed.live_demo_session.agenda,
  })
}

/** Full years of the plan after the one that runs. */
const nextYear = (now: Date) => Math.min(now.getUTCFullYear() + 1, 2027)
const atHour = (now: Date, days: number, utcHour: number) =>
  new Date(Math.floor((now.getTime() + days * DAY) / DAY) * DAY + utcHour * 60 * MINUTE)
const slugDay = (now: Date, days: number) => new Date(now.getTime() + days * DAY).toISOString().slice(0, 10)

function conveneSlovak({ store, frame }: SlovakStory, meeting: Convened): Promise<PlayedMeeting> {
  const zone = 'Europe/Bratislava'
  const day = dayInWords(meeting.startsAt, 'sk', zone)
  const notice = `${meeting.title}: ${day} o ${clockTime(meeting.startsAt, zone)} hod., ${meeting.place}. Vítaná je aj široká verejnosť.`
  return convene(store, meeting, {
    processId: frame.processId,
    groupId: idFrom(frame.groups, meeting.group),
    notice,
  })
}

function convene(
  store: Store,
  { code, title, startsAt, minutes, place, planYear, agenda }: Convened,
  { processId, groupId, notice }: { processId: string; groupId: string; notice: string },
): Promise<PlayedMeeting> {
  const endsAt = new Date(startsAt.getTime() + minutes * MINUTE)
  const meeting = { code, title, startsAt, endsAt, place, planYear, processId, groupId }
  return PlayedMeeting.convene(
    store,
    { ...meeting, kind: 'working_group', room: place, agenda: toAgenda(agenda) },
    { at: new Date(startsAt.getTime() - 14 * DAY), notice },
  )
}

async function playSlovakMeeting(story: SlovakStory, now: Date): Promise<void> {
  const { live_demo_session: live } = story.seed
  const played = await conveneSlovak(story, {
    code: 'seniori-nazivo',
    title: live.title,
    group: 'SEN',
    startsAt: new Date(now.getTime() - 12 * MINUTE),
    minutes: 60,
    place: 'MsÚ, zasadačka č. 290',
    planYear: nextYear(now),
    agenda: live.agenda.map((item, index) => ({ ...item, type: SLOVAK_TYPES[index] ?? item.type })),
  })
  await played.at(new Date(now.getTime() - 12 * MINUTE)).open(idFrom(story.frame.people, 'priklad'))
  await played.arrive(
    ['ukazkova', 'skusobny'].map((person) => idFrom(story.frame.people, person)),
    SLOVAK_GUESTS,
  )
  await played.turnTo(0)
  await played.after(6).turnTo(1)
  await fillSlovakBoard(story, played)
  await writeDemoNotes(story.store, played, slovakNotes())
}

/** Invented like everybody here; who joins by the code comes on top. */
const SLOVAK_GUESTS = [
  { name: 'Pani Božena', organisation: 'Denné centrum Príkladné', segment: 'recipient' },
  { name: 'Tomáš Fiktívny', organisation: '', segment: 'public' },
] as const

const SLOVAK_TYPES = ['procedure', 'report', 'decision', 'public_questions', 'procedure']

/** A board in the middle of a meeting: something said, something discussed, something to finalise. */
async function fillSlovakBoard(story: SlovakStory, played: PlayedMeeting): Promise<void> {
  const themeId = idFrom(story.frame.themes, 'SEN')
  const said = new Map<string, string>()
  for (const { key, ...words } of SAID) said.set(key, await played.say({ ...words, themeId }))

  await adoptService(story, played, { themeId, contributionId: idFrom(said, 'holidays') })
  const lunches = await played.propose({ ...LUNCHES, themeId, contributionId: idFrom(said, 'lunch') })
  const measureId = idFrom(story.frame.measures, '1.1')
  await played.describe(lunches, { measureId, estimatedCost: 1_860_000 })
  const deferred = idFrom(story.sources.proposals, 'N-2023-SEN-02')
  await carryOver(story.store, played, { proposalId: lunches, fromProposalId: deferred })
  await played.move(lunches, 'ready_for_decision')

  const paths = await played.propose({ ...PATHS, themeId, contributionId: null })
  await played.describe(paths, { measureId: idFrom(story.frame.measures, '1.2') })
  await played.move(paths, 'in_discussion')
}

const SAID = [
  {
    key: 'lunch',
    text: 'Cez víkend zostáva otec bez teplého jedla, susedia mu nosia, čo zvýši.',
    display: 'dcéra, ktorá opatruje',
    channel: 'spoken',
  },
  {
    key: 'holidays',
    text: 'Bude služba aj cez sviatky? Na Vianoce sme boli na všetko sami.',
    display: 'obyvateľ mesta',
    channel: 'online_live',
  },
  {
    key: 'pavement',
    text: 'V zime sa do denného centra nedostaneme, chodník od zastávky nikto neposýpa.',
    display: 'lístok z denného centra',
    channel: 'paper',
  },
  {
    key: 'hospital',
    text: 'Klienti pilotu chodia menej do nemocnice. Povedzte to nahlas.',
    display: 'zástupkyňa poskytovateľa',
    channel: 'spoken',
  },
] as const

const SERVICE = {
  title: 'Opatrovateľská služba večer a cez víkend natrvalo',
  text: 'Pokračovať po pilote v opatrovateľskej službe v pracovné dni do 20:00 a cez víkend a rozšíriť ju na 40 klientov.',
}
const LUNCHES = {
  title: 'Víkendové obedy z troch denných centier',
  text: 'Zabezpečiť donášku obedov v sobotu a v nedeľu z troch denných centier pre seniorov, ktorí sú odkázaní na pomoc.',
}
const PATHS = {
  title: 'Bezpečná zimná cesta do denného centra',
  text: 'Zaradiť chodníky medzi zastávkou a dennými centrami do prvého poradia zimnej údržby.',
}

async function adoptService(
  { frame }: SlovakStory,
  played: PlayedMeeting,
  origin: { themeId: string; contributionId: string },
): Promise<void> {
  const id = await played.propose({ ...SERVICE, ...origin })
  await played.describe(id, {
    measureId: idFrom(frame.measures, '1.1'),
    responsibleId: idFrom(frame.organisations, 'msu-osv'),
    estimatedCost: 7_200_000,
  })
  await played.move(id, 'in_discussion')
  const uncounted = { votesFor: null, votesAgainst: null, votesAbstain: null, base: null }
  await played.after(2).decide(id, SERVICE, {
    ...uncounted,
    method: 'consent',
    result: 'adopted_with_changes',
    objections: [
      {
        words: 'Bez peňazí na sviatky ostanú klienti na Vianoce znova sami.',
        integration: 'Služba pokračuje aj cez víkend a rozširuje sa na 40 klientov.',
      },
    ],
    minorityView: null,
    reason: null,
  })
}

async function carryOver(
  store: Store,
  played: PlayedMeeting,
  origin: { proposalId: string; fromProposalId: string },
): Promise<void> {
  await setUp(store, { step: 'carried over', at: played.now, meetingId: played.ref.id }, (act) =>
    act.frames.addOrigin({ ...origin, relation: 'carried_over', createdAt: played.now }),
  )
}

function slovakNotes(): NotesPart[] {
  return [
    [
      '1. Otvorenie a program',
      [paragraph('Program bol schválený bez námietok. Stretnutie sleduje aj verejnosť naživo.')],
    ],
    [
      '2. Odpočet: opatrovateľská služba večer a cez víkend',
      [
        paragraph(
          'Pilot využilo 20 klientov, ďalších 17 čaká. Najviac sa pýtajú na nedeľné ráno a na sviatky.',
        ),
        list([
          'Služba v pracovné dni do 20:00 funguje bez výpadkov.',
          'Cez víkend chýbajú dve opatrovateľky; poskytovateľ hľadá posily.',
          'Rodiny žiadajú jedno telefónne číslo pre náhle situácie.',
        ]),
        tasks([
          { text: 'Odbor predloží prepočet nákladov na rozšírenie služby.', done: true },
          { text: 'Poskytovateľ pripraví prehľad voľných hodín na december.', done: false },
        ]),
        paragraph(''),
      ],
    ],
  ]
}

async function playBrazilianMeeting({ store, seed, frame }: BrazilianStory, now: Date): Promise<void> {
  const zone = 'America/Sao_Paulo'
  const startsAt = new Date(now.getTime() - 20 * MINUTE)
  const title = 'Devolutiva: o que aconteceu com as deliberações da Conferência'
  const place = seed.organizations[0]?.name ?? ''
  const notice = `${title}: ${dayInWords(startsAt, 'pt-BR', zone)}, às ${clockTime(startsAt, zone)}, ${place}. Todas e todos podem participar.`
  const played = await convene(
    store,
    {
      code: 'devolutiva-ao-vivo',
      title,
      group: '',
      startsAt,
      minutes: 90,
      place,
      planYear: nextYear(now),
      agenda: BRAZILIAN_AGENDA,
    },
    { processId: frame.processId, groupId: idFrom(frame.groups, 'acompanhamento'), notice },
  )
  await played.at(startsAt).open(idFrom(frame.people, 'modelo'))
  await played.arrive(
    ['modelo', 'demonstracao', 'ficticia', 'ensaio'].map((person) => idFrom(frame.people, person)),
    BRAZILIAN_GUESTS,
  )
  await played.turnTo(0)
  await played.after(8).turnTo(1)
  await fillBrazilianBoard(frame, played)
  await writeDemoNotes(store, played, brazilianNotes())
}

const BRAZILIAN_GUESTS = [
  { name: 'Dona Lourdes', organisation: 'Moradores do Nações', segment: 'recipient' },
] as const

const BRAZILIAN_AGENDA = [
  { title: 'Acolhida e leitura da pauta', type: 'procedure', planned_min: 10, proposals: [] },
  { title: 'Situação das deliberações de 2025', type: 'report', planned_min: 25, proposals: [] },
  { title: 'Novas propostas para o próximo ano', type: 'decision', planned_min: 35, proposals: [] },
  {
    title: 'Perguntas do público e próximos passos',
    type: 'public_questions',
    planned_min: 20,
    proposals: [],
  },
]

async function fillBrazilianBoard(frame: BrazilianStory['frame'], played: PlayedMeeting): Promise<void> {
  const themeId = idFrom(frame.themes, '1')
  const queue = await played.say({
    text: 'A noite de quinta lotou. Quem chega depois das sete não é mais atendido.',
    display: 'moradora do Nações',
    channel: 'spoken',
    themeId,
  })
  await played.say({
    text: 'O cartaz com o horário novo está só no CRAS. Na escola ninguém viu.',
    display: 'mãe de aluno',
    channel: 'paper',
    themeId,
  })
  const id = await played.propose({
    title: 'Segunda noite de atendimento nos CRAS',
    text: 'Abrir uma segunda noite por semana nos dois CRAS com maior procura, com atendimento do CadÚnico.',
    themeId,
    contributionId: queue,
  })
  await played.describe(id, {
    measureId: idFrom(frame.measures, 'PSB'),
    responsibleId: idFrom(frame.organisations, 'smas'),
    estimatedCost: 4_300_000,
  })
  await played.move(id, 'ready_for_decision')
}

function brazilianNotes(): NotesPart[] {
  return [
    [
      '1. Acolhida e leitura da pauta',
      [paragraph('Pauta lida e aprovada. A reunião pode ser acompanhada ao vivo, sem cadastro.')],
    ],
    [
      '2. Situação das deliberações de 2025',
      [
        list([
          'CRAS em horário estendido: dois CRAS já abrem uma noite por semana.',
          'Benefício eventual: o prazo médio de resposta caiu de 28 para 9 dias úteis.',
          'Painel público das deliberações: no ar.',
        ]),
        paragraph(''),
      ],
    ],
  ]
}
