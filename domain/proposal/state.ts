export const PROPOSAL_STATES = [
  'draft',
  'tabled',
  'in_discussion',
  'ready_for_decision',
  'in_vote',
  'adopted',
  'adopted_with_changes',
  'not_adopted',
  'deferred',
  'referred',
  'withdrawn',
  'merged',
  'finalised',
  'split',
] as const

export type ProposalState = (typeof PROPOSAL_STATES)[number]

/** The states whose words members may still change; everything later is a record. */
const OPEN_FOR_TEXT: ReadonlySet<ProposalState> = new Set([
  'draft',
  'tabled',
  'in_discussion',
  'ready_for_decision',
])

export const isOpenForText = (state: ProposalState) => OPEN_FOR_TEXT.has(state)

/** Not decided, and yet a record: it goes on in the proposals that have it as their origin. */
export const goesOnElsewhere = (state: ProposalState | undefined) => state === 'merged' || state === 'split'
/** Nothing stands about it yet: its words are those of the shared document, ahead of its row. */
export const isUndecided = (state: ProposalState) => isOpenForText(state) || state === 'in_vote'

export const isAdopted = (state: ProposalState) => state === 'adopted' || state === 'adopted_with_changes'

export const LEVELS = ['municipality', 'region', 'nation'] as const
export type Level = (typeof LEVELS)[number]

export const DECISION_METHODS = [
  'consent',
  'show_of_cards',
  'electronic_open',
  'electronic_secret',
  'acclamation',
  'chair_finding',
] as const
export type DecisionMethod = (typeof DECISION_METHODS)[number]

/** By which several proposals are decided at once; by machine they are voted on one by one. */
export const BLOCK_METHODS = [
  'consent',
  'show_of_cards',
  'acclamation',
  'chair_finding',
] as const satisfies readonly DecisionMethod[]

export const DECISION_RESULTS = [
  'adopted',
  'adopted_with_changes',
  'not_adopted',
  'deferred',
  'referred',
] as const
export type DecisionResult = (typeof DECISION_RESULTS)[number]

/** The columns of the board, from left to right, and which states stand in each. */
export const BOARD_COLUMNS = {
  tabled: ['draft', 'tabled'],
  in_discussion: ['in_discussion'],
  ready_for_decision: ['ready_for_decision', 'in_vote'],
  decided: [
    'adopted',
    'adopted_with_changes',
    'not_adopted',
    'deferred',
    'referred',
    'withdrawn',
    'merged',
    'split',
  ],
  finalised: ['finalised'],
} as const satisfies Record<string, readonly ProposalState[]>

export type BoardColumn = keyof typeof BOARD_COLUMNS

/** The columns into which a card can be moved by hand; the others are reached by an act. */
export const MOVABLE_COLUMNS = ['tabled', 'in_discussion', 'ready_for_decision'] as const
export type MovableColumn = (typeof MOVABLE_COLUMNS)[number]

export function columnOf(state: ProposalState): BoardColumn {
  if (state === 'draft' || state === 'tabled') return 'tabled'
  if (state === 'in_vote') return 'ready_for_decision'
  if (state === 'in_discussion' || state === 'ready_for_decision' || state === 'finalised') return state
  return 'decided'
}

/** How a proposal came of another one, of an entry or of what was said. */
export const ORIGIN_RELATIONS = [
  'turned_into',
  'merged_into',
  'split_from',
  'inspired_by',
  'carried_over',
] as const
export type OriginRelation = (typeof ORIGIN_RELATIONS)[number]
