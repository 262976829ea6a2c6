import { INSTALLATION } from '#domain/actor.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Act } from '#server/store/act.ts'
import type { Store } from '#server/store/store.ts'
import type { BrazilianSeed, SlovakSeed } from './seed.ts'

/** Ids of what has been set up, by the key or code that the seed uses. */
export type Keys = ReadonlyMap<string, string>

export type Frame = {
  readonly municipalityId: string
  readonly processId: string
  readonly planId: string
  readonly people: Keys
  readonly organisations: Keys
  readonly themes: Keys
  readonly groups: Keys
  readonly measures: Keys
  readonly territories: Keys
}

/** Carries out one step of the set-up as one act of the installation, in its audit log like every other. */
export async function setUp<Value>(
  store: Store,
  { step, at, meetingId }: { step: string; at: Date; meetingId?: string },
  body: (act: Act) => Promise<Value>,
): Promise<Value> {
  const done = await store.act({ actor: INSTALLATION, command: 'set-up', at, meetingId }, async (act) => {
    const value = await body(act)
    await act.audit({ action: 'set-up', object: 'demo', objectId: null, detail: { step } })
    return allow(value)
  })
  return mustSucceed(done)
}

/** The demo is our own input: a refusal is a mistake in it, and the load must stop there. */
export function mustSucceed<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(`The demo was refused: ${result.reason}`)
  return result.value
}

type Common = Pick<SlovakSeed, 'demo_notice' | 'municipality' | 'organizations' | 'people'>

/** Adds all of a list and remembers their ids by key. */
export async function addEach<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  add: (item: Item, index: number) => Promise<string>,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const [index, item] of items.entries()) ids.set(keyOf(item), await add(item, index))
  return ids
}

export function idFrom(keys: Keys, key: string): string {
  const id = keys.get(key)
  if (id === undefined) throw new Error(`The demo refers to "${key}", which it has not set up`)
  return id
}

async function addPlaceAndPeople(act: Act, seed: Common, firstPosition: number) {
  const { key, state, tz, ...municipality } = seed.municipality
  const municipalityId = await act.frames.addMunicipality({
    ...municipality,
    slug: key,
    region: state,
    timeZone: tz,
    demoNotice: seed.demo_notice,
  })
  const organisations = await addEach(
    seed.organizations,
    (organisation) => organisation.key,
    ({ key: slug, name, type }) => act.frames.addOrganisation({ municipalityId, slug, name, kind: type }),
  )
  const people = await addEach(
    seed.people,
    (person) => person.key,
    (person, index) => {
      const mayEnter = person.account_role !== 'public'
      return act.frames.addPerson({
        municipalityId,
        name: person.name,
        email: mayEnter ? `${person.key}@example.org` : null,
        locale: localeOf(seed.municipality.country),
        accountRole: person.account_role,
        function: person.function,
        organisationId: person.org ? idFrom(organisations, person.org) : null,
        namePolicy: mayEnter ? 'full' : 'role_only',
        demoPosition: mayEnter ? firstPosition + index : null,
      })
    },
  )
  return { municipalityId, organisations, people }
}

const localeOf = (country: 'SK' | 'BR') => (country === 'SK' ? 'sk' : 'pt-BR')

export async function addSlovakFrame(act: Act, seed: SlovakSeed): Promise<Frame> {
  const { municipalityId, organisations, people } = await addPlaceAndPeople(act, seed, 0)
  const { process } = seed
  const processId = await act.frames.addProcess({
    municipalityId,
    slug: process.key,
    kind: 'community_plan',
    title: process.title,
    periodFrom: new Date(process.period.from),
    periodTo: new Date(process.period.to),
    legalBasis: process.legal_basis,
    decisionBody: process.decision_body,
    contact: process.contact,
    rulebook: JSON.parse(JSON.stringify(process.rulebook)),
  })
  const themes = await addEach(
    seed.themes,
    (theme) => theme.key,
    ({ key: code, label, group }, position) => {
      const shortTitle = group.name.replace(/^Pracovná skupina /, '')
      return act.frames.addTheme({ processId, code, title: label, shortTitle, position, hue: position })
    },
  )
  const groups = await addEach(
    seed.themes,
    (theme) => theme.key,
    ({ key, group }) =>
      act.frames.addGroup({
        processId,
        slug: slugOf(group.name.replace(/^Pracovná skupina /, '')),
        name: group.name,
        themeId: idFrom(themes, key),
        leadId: idFrom(people, group.lead),
      }),
  )
  await addSlovakMembers(act, { people, groups, organisations })
  const plan = await addSlovakPlan(act, seed, { processId, themes })
  const territories = new Map<string, string>()
  return { municipalityId, processId, people, organisations, themes, groups, territories, ...plan }
}

/** Who belongs to which group, as their functions in the seed say. */
const SLOVAK_MEMBERS = [
  { person: 'priklad', group: 'SEN', role: 'lead', segment: 'government', organisation: 'msu-osv' },
  { person: 'ukazkova', group: 'SEN', role: 'secretary', segment: 'government', organisation: 'msu-osv' },
  { person: 'modelova', group: 'SEN', role: 'member', segment: 'provider', organisation: 'os-vzor' },
  { person: 'skusobny', group: 'SEN', role: 'member', segment: 'recipient', organisation: 'dc-prikl' },
  { person: 'nacrtova', group: 'NZS', role: 'lead', segment: 'provider', organisation: 'oz-krok' },
  { person: 'schema', group: 'NZS', role: 'member', segment: 'worker', organisation: 'oz-krok' },
  { person: 'ukazkova', group: 'NZS', role: 'secretary', segment: 'government', organisation: 'msu-osv' },
] as const

async function addSlovakMembers(
  act: Act,
  frame: Pick<Frame, 'people' | 'groups' | 'organisations'>,
): Promise<void> {
  for (const { person, group, role, segment, organisation } of SLOVAK_MEMBERS) {
    await act.frames.addMembership({
      personId: idFrom(frame.people, person),
      groupId: idFrom(frame.groups, group),
      organisationId: idFrom(frame.organisations, organisation),
      role,
      segment,
      state: 'active',
    })
  }
}

async function addSlovakPlan(
  act: Act,
  seed: SlovakSeed,
  { processId, themes }: { processId: string; themes: Keys },
): Promise<Pick<Frame, 'planId' | 'measures'>> {
  const planId = await act.frames.addPlan({
    processId,
    slug: seed.process.key,
    title: 'Akčný plán komunitného plánu sociálnych služieb 2021 – 2027',
    periodFrom: 2021,
    periodTo: 2027,
    state: 'in_force',
  })
  const measures = new Map<string, string>()
  for (const [position, goal] of seed.plan.goals.entries()) {
    const { code, title } = goal
    const goalId = await act.frames.addGoal({
      planId,
      code,
      title,
      themeId: idFrom(themes, goal.theme),
      position,
    })
    const added = await addEach(
      goal.measures,
      (measure) => measure.code,
      (measure, index) => act.frames.addMeasure({ goalId, ...measure, position: index }),
    )
    for (const [measureCode, id] of added) measures.set(measureCode, id)
  }
  return { planId, measures }
}

/** Last year's entries with their reports: what this year's meetings account for. */
export async function addPastEntries(act: Act, seed: SlovakSeed, frame: Frame): Promise<Keys> {
  const entries = new Map<string, string>()
  for (const entry of seed.action_entries_2022) {
    const last = entry.reports.at(-1)
    const id = await act.frames.addEntry({
      code: entry.code,
      measureId: idFrom(frame.measures, entry.measure),
      year: 2022,
      activity: entry.activity,
      responsible: entry.responsible,
      responsibleId: idFrom(frame.organisations, 'msu-osv'),
      cooperation: [entry.cooperation],
      termTo: new Date(entry.term),
      cost: entry.cost === null ? null : BigInt(entry.cost) * 100n,
      costReason: entry.cost_reason,
      sources: [{ name: entry.source, amount: minorUnits(entry.cost), certainty: 'secured' }],
      indicator: entry.indicator,
      baseline: entry.baseline,
      target: entry.target,
      state: last?.status === 'at_risk' || !last ? 'in_progress' : last.status,
      createdAt: new Date('2021-12-07T10:00:00Z'),
    })
    await addReports(act, id, entry.reports)
    entries.set(entry.code, id)
  }
  return entries
}

export async function addReports(
  act: Act,
  entryId: string,
  reports: SlovakSeed['action_entries_2022'][number]['reports'],
) {
  for (const { as_of, status, value, note } of reports) {
    await act.frames.addReport({ entryId, asOf: new Date(as_of), status, value, note })
  }
}

export const minorUnits = (amount: number | null) => (amount === null ? null : amount * 100)

export async function addBrazilianFrame(act: Act, seed: BrazilianSeed): Promise<Frame> {
  const { municipalityId, organisations, people } = await addPlaceAndPeople(act, seed, 100)
  const territories = await addEach(
    seed.territories,
    (territory) => territory.key,
    ({ key: slug, name }) => act.frames.addTerritory({ municipalityId, slug, name }),
  )
  const processId = await act.frames.addProcess({
    municipalityId,
    slug: seed.process.key,
    kind: 'conference',
    title: seed.process.title,
    themeText: seed.process.theme,
    periodFrom: new Date('2025-06-13'),
    periodTo: new Date('2029-12-31'),
    decisionBody: 'Conselho Municipal de Assistência Social (CMAS)',
    membershipPolicy: 'delegates',
    rulebook: JSON.parse(JSON.stringify(seed.process.rulebook)),
  })
  const themes = await addEach(
    seed.axes,
    (axis) => String(axis.no),
    ({ no, title, short }, position) =>
      act.frames.addTheme({ processId, code: String(no), title, shortTitle: short, position, hue: position }),
  )
  const groups = await addBrazilianGroup(act, { processId, people, organisations })
  const plan = await addBrazilianPlan(act, seed, processId)
  return { municipalityId, processId, people, organisations, themes, groups, territories, ...plan }
}

const BRAZILIAN_MEMBERS = [
  { person: 'exemplo', role: 'lead', segment: 'government', organisation: 'smas' },
  { person: 'modelo', role: 'moderator', segment: 'worker', organisation: 'cras-a' },
  { person: 'amostra', role: 'secretary', segment: 'government', organisation: 'smas' },
  { person: 'demonstracao', role: 'member', segment: 'recipient', organisation: null },
  { person: 'ficticia', role: 'member', segment: 'worker', organisation: null },
  { person: 'ensaio', role: 'member', segment: 'provider', organisation: 'oscA' },
] as const

async function addBrazilianGroup(
  act: Act,
  frame: Pick<Frame, 'processId' | 'people' | 'organisations'>,
): Promise<Keys> {
  const groupId = await act.frames.addGroup({
    processId: frame.processId,
    slug: 'comissao-de-acompanhamento',
    name: 'Comissão de sistematização e acompanhamento',
    leadId: idFrom(frame.people, 'exemplo'),
  })
  for (const { person, role, segment, organisation } of BRAZILIAN_MEMBERS) {
    await act.frames.addMembership({
      groupId,
      personId: idFrom(frame.people, person),
      organisationId: organisation && idFrom(frame.organisations, organisation),
      role,
      segment,
      state: 'active',
    })
  }
  return new Map([['acompanhamento', groupId]])
}

/** One objective each, with one guideline that bears its letters: entries are numbered PSB-001, PSB-002… */
async function addBrazilianPlan(
  act: Act,
  seed: BrazilianSeed,
  processId: string,
): Promise<Pick<Frame, 'planId' | 'measures'>> {
  const planId = await act.frames.addPlan({
    processId,
    slug: 'pmas-2026-2029',
    title: seed.plan.title,
    periodFrom: 2026,
    periodTo: 2029,
    state: 'in_force',
  })
  const measures = new Map<string, string>()
  for (const [position, entry] of seed.plan.entries.entries()) {
    const code = entry.code.replace(/-\d+$/, '')
    const goalId = await act.frames.addGoal({ planId, code, title: entry.objective, position })
    measures.set(code, await act.frames.addMeasure({ goalId, code, title: entry.objective, position: 0 }))
  }
  return { planId, measures }
}

/** "Zdravie a rodina" → "zdravie-a-rodina" */
export function slugOf(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')
}
