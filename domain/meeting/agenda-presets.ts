import type { Purpose } from '#domain/meeting/agenda.ts'
import type { MeetingKind } from '#domain/meeting/meeting.ts'

export type Country = 'SK' | 'BR'
export type ProcessKind = 'community_plan' | 'conference'

export type AgendaPreset = {
  readonly id: string
  readonly country: Country
  readonly processKind: ProcessKind
  readonly meetingKind: MeetingKind
  readonly name: string
  readonly items: readonly PresetItem[]
}

export type PresetItem = {
  readonly title: string
  readonly plannedMinutes: number
  readonly purpose: Purpose
}

const item = (title: string, plannedMinutes: number, purpose: Purpose): PresetItem => ({
  title,
  plannedMinutes,
  purpose,
})

/**
 * Programmes to start from (reference 2.10). They are words of the meeting and not of the interface,
 * so they stand in the language of the places whose programmes they were.
 */
export const AGENDA_PRESETS: readonly AgendaPreset[] = [
  {
    id: 'group-autumn',
    country: 'SK',
    processKind: 'community_plan',
    meetingKind: 'working_group',
    name: 'Pracovná skupina, jeseň: návrhy na ďalší rok',
    items: [
      item('Otvorenie a program', 5, 'inform'),
      item('Odpočet minulého roka', 12, 'review'),
      item('Návrhy podľa opatrení', 38, 'decide'),
      item('Otázky verejnosti', 5, 'collect'),
      item('Úlohy a záver', 5, 'inform'),
    ],
  },
  {
    id: 'group-spring',
    country: 'SK',
    processKind: 'community_plan',
    meetingKind: 'working_group',
    name: 'Pracovná skupina, jar: odpočet plánu',
    items: [
      item('Otvorenie', 5, 'inform'),
      item('Odpočet po aktivitách', 30, 'review'),
      item('Čo prenášame a prečo', 10, 'decide'),
      item('Nové podnety', 10, 'collect'),
      item('Úlohy a záver', 5, 'inform'),
    ],
  },
  {
    id: 'public-hearing',
    country: 'SK',
    processKind: 'community_plan',
    meetingKind: 'public_hearing',
    name: 'Verejné prerokovanie',
    items: [
      item('Privítanie a pravidlá', 10, 'inform'),
      item('Predstavenie návrhu', 25, 'inform'),
      item('Otázky', 30, 'discuss'),
      item('Pripomienky k jednotlivým cieľom', 40, 'collect'),
      item('Ako naložíme s pripomienkami', 10, 'inform'),
      item('Záver', 5, 'inform'),
    ],
  },
  {
    id: 'pre-conference',
    country: 'BR',
    processKind: 'conference',
    meetingKind: 'pre_conference',
    name: 'Pré-conferência',
    items: [
      item('Acolhida e café', 15, 'inform'),
      item('O que aconteceu com as propostas da última conferência', 10, 'review'),
      item('Os cinco eixos em linguagem simples', 15, 'inform'),
      item('Rodas de conversa por eixo', 60, 'collect'),
      item('Leitura em voz alta das contribuições', 20, 'review'),
      item('O que é mais urgente (pontos)', 15, 'prioritise'),
      item('Próximos passos e encerramento', 15, 'inform'),
    ],
  },
  {
    id: 'axis-group',
    country: 'BR',
    processKind: 'conference',
    meetingKind: 'thematic_group',
    name: 'Grupo por eixo',
    items: [
      item('Coordenação e relatoria', 5, 'inform'),
      item('Leitura das propostas do caderno', 15, 'inform'),
      item('Debate e novas redações', 50, 'discuss'),
      item('Votação até o limite do regimento', 15, 'decide'),
      item('Conferência da ficha', 5, 'review'),
    ],
  },
  {
    id: 'final-plenary',
    country: 'BR',
    processKind: 'conference',
    meetingKind: 'plenary',
    name: 'Plenária final',
    items: [
      item('Regimento: lembrança das regras', 5, 'inform'),
      ...[1, 2, 3, 4, 5].map((axis) => item(`Propostas do eixo ${axis}: bloco e destaques`, 27, 'decide')),
      item('Moções', 20, 'decide'),
      item('Eleição', 30, 'decide'),
      item('Avaliação e encerramento', 10, 'inform'),
    ],
  },
]

/** Those that fit a process, by its country and its kind. */
export const presetsFor = (process: { readonly country: Country; readonly kind: ProcessKind }) =>
  AGENDA_PRESETS.filter((preset) => preset.country === process.country && preset.processKind === process.kind)

export const minutesOf = ({ items }: AgendaPreset): number =>
  items.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0)
