import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

/** The two processes as real input says them: Slovak and Brazilian words, years and codes as they are. */
const folder = join(import.meta.dirname, '../../prisma/demo')

const day = z.iso.date()
const votes = {
  for: z.number().nullable().default(null),
  against: z.number().nullable().default(null),
  abstain: z.number().nullable().default(null),
}

const SPOKEN_CHANNELS = {
  falada: 'spoken',
  cartaz: 'poster',
  papel: 'paper',
  desenho_oficina_adolescentes: 'drawing',
  whatsapp_digitado_pela_equipe: 'typed_by_team',
  spoken: 'spoken',
  paper: 'paper',
  online_before: 'online_before',
  online_live: 'online_live',
} as const
const channel = z
  .enum(Object.keys(SPOKEN_CHANNELS) as (keyof typeof SPOKEN_CHANNELS)[])
  .transform((word) => SPOKEN_CHANNELS[word])

const LEVEL_WORDS = {
  mesto: 'municipality',
  municipio: 'municipality',
  kraj: 'region',
  estado: 'region',
  uniao: 'nation',
} as const
const level = z
  .enum(Object.keys(LEVEL_WORDS) as (keyof typeof LEVEL_WORDS)[])
  .transform((word) => LEVEL_WORDS[word])

const STATUS_WORDS = {
  plni_sa: 'in_progress',
  splnene: 'done',
  ciastocne_splnene: 'partly_done',
  ohrozene: 'at_risk',
  nesplnene: 'not_done',
  em_andamento: 'in_progress',
  parcial: 'partly_done',
  concluida: 'done',
} as const
const status = z
  .enum(Object.keys(STATUS_WORDS) as (keyof typeof STATUS_WORDS)[])
  .transform((word) => STATUS_WORDS[word])

const ORGANISATION_KINDS = [
  'municipal_office',
  'public_provider',
  'nonpublic_provider',
  'ngo',
  'entity',
  'state_office',
  'region',
  'council',
] as const
const municipality = z.object({
  key: z.string(),
  name: z.string(),
  state: z.string().nullable().default(null),
  country: z.enum(['SK', 'BR']),
  locale: z.string(),
  tz: z.string(),
  currency: z.string(),
})
const organisation = z.object({
  key: z.string(),
  name: z.string(),
  type: z.enum(ORGANISATION_KINDS).transform((kind) => (kind === 'entity' ? ('ngo' as const) : kind)),
})
const SEGMENT_WORDS = { usuarios: 'recipient', trabalhadores: 'worker', entidades: 'provider' } as const
const person = z.object({
  key: z.string(),
  name: z.string(),
  account_role: z.enum(['administrator', 'moderator', 'secretary', 'member', 'council_member', 'public']),
  org: z.string().nullable().default(null),
  function: z.string().nullable().default(null),
  segment: z
    .enum(['usuarios', 'trabalhadores', 'entidades'])
    .transform((word) => SEGMENT_WORDS[word])
    .nullable()
    .default(null),
})

const report = z.object({ as_of: day, status, value: z.number(), note: z.string() })
const source = z.object({ name: z.string(), amount: z.number() })
const term = z.object({ from: day.nullable().default(null), to: day })

const plannedEntry = {
  code: z.string(),
  responsible: z.string(),
  cost: z.number().nullable(),
  indicator: z.string(),
  baseline: z.number(),
  target: z.number(),
}
const nextEntry = z.object({
  ...plannedEntry,
  measure: z.string().default(''),
  activity: z.string().optional(),
  action: z.string().optional(),
  objective: z.string().default(''),
  cooperation: z.array(z.string()).default([]),
  term,
  source: z.array(source),
  source_reason: z.string().nullable().default(null),
  from_proposal: z.string(),
  state: z.enum(['approved', 'in_progress', 'done']),
  reports: z.array(report).default([]),
})
export type SeedEntry = z.infer<typeof nextEntry>

const proposal = z.object({
  code: z.string(),
  theme: z.string().optional(),
  axis: z.number().optional(),
  measure: z.string().nullable().default(null),
  level,
  title: z.string(),
  text: z.string(),
  origin: z.array(z.string()),
  origin_note: z.string().nullable().default(null),
  state: z.string(),
  decision: z
    .object({
      method: z.enum(['consent', 'vote']),
      ...votes,
      objections_integrated: z.number().default(0),
      result: z.string(),
    })
    .optional(),
  vote: z.object(votes).optional(),
  merged_into: z.string().optional(),
  reason: z.string().nullable().default(null),
})
export type SeedProposal = z.infer<typeof proposal>

const contribution = z.object({
  key: z.string(),
  session: z.string(),
  channel,
  author: z.string().nullable().default(null),
  display: z.string(),
  theme: z.string().optional(),
  axis: z.number().optional(),
  territory: z.string().optional(),
  text: z.string(),
  state: z.literal('out_of_scope').optional(),
  reason: z.string().optional(),
})
export type SeedContribution = z.infer<typeof contribution>

const agendaItem = z.object({
  title: z.string(),
  type: z.string().default('discussion'),
  planned_min: z.number(),
  actual_min: z.number().optional(),
  proposals: z.array(z.string()).default([]),
})
export type SeedAgendaItem = z.infer<typeof agendaItem>

const slovak = z.object({
  demo_notice: z.string(),
  municipality,
  organizations: z.array(organisation),
  people: z.array(person),
  process: z.looseObject({
    key: z.string(),
    title: z.string(),
    period: z.object({ from: day, to: day }),
    legal_basis: z.string(),
    decision_body: z.string(),
    contact: z.string(),
    rulebook: z.record(z.string(), z.unknown()),
  }),
  themes: z.array(
    z.object({ key: z.string(), label: z.string(), group: z.object({ name: z.string(), lead: z.string() }) }),
  ),
  plan: z.object({
    goals: z.array(
      z.object({
        code: z.string(),
        theme: z.string(),
        title: z.string(),
        measures: z.array(z.object({ code: z.string(), title: z.string() })),
      }),
    ),
  }),
  action_entries_2022: z.array(
    z.object({
      ...plannedEntry,
      measure: z.string(),
      activity: z.string(),
      cooperation: z.string(),
      term: day,
      cost_reason: z.string().nullable().default(null),
      source: z.string(),
      reports: z.array(report),
    }),
  ),
  schedule_october_2022: z.array(
    z.object({
      session: z.string(),
      group: z.string(),
      start: z.string(),
      end: z.string(),
      place: z.string(),
    }),
  ),
  contributions: z.array(contribution),
  proposals: z.array(proposal),
  action_entries_2023: z.array(nextEntry),
  sessions: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      attendance: z.record(z.string(), z.number()),
      agenda: z.array(agendaItem),
      minutes: z.object({ number: z.string(), text: z.string() }),
    }),
  ),
  live_demo_session: z.object({ title: z.string(), current_item: z.number(), agenda: z.array(agendaItem) }),
})
export type SlovakSeed = z.infer<typeof slovak>

const brazilian = z.object({
  demo_notice: z.string(),
  municipality,
  organizations: z.array(organisation),
  territories: z.array(z.object({ key: z.string(), name: z.string() })),
  people: z.array(person),
  process: z.looseObject({
    key: z.string(),
    title: z.string(),
    theme: z.string(),
    rulebook: z.record(z.string(), z.unknown()),
  }),
  axes: z.array(z.object({ no: z.number(), title: z.string(), short: z.string() })),
  sessions: z.array(
    z.object({
      key: z.string(),
      kind: z.enum(['pre_conference', 'plenary']),
      date: day,
      start: z.string(),
      end: z.string(),
      place: z.string(),
      territories: z.array(z.string()).default([]),
      attendance: z.record(z.string(), z.number()).optional(),
      accredited: z.record(z.string(), z.number()).optional(),
      agenda: z.array(agendaItem).default([]),
    }),
  ),
  contributions: z.array(contribution),
  proposals: z.array(proposal),
  plan: z.object({ title: z.string(), entries: z.array(nextEntry) }),
})
export type BrazilianSeed = z.infer<typeof brazilian>

export const readSlovakSeed = (): SlovakSeed => slovak.parse(read('seed-sk.yaml'))
export const readBrazilianSeed = (): BrazilianSeed => brazilian.parse(read('seed-br.yaml'))

function read(file: string): unknown {
  // YAML turns unquoted dates into strings only in its core schema.
  return parse(readFileSync(join(folder, file), 'utf8'), { schema: 'core' })
}
