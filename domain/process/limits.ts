import { isAdopted, type Level, type ProposalState } from '#domain/proposal/state.ts'

/** How many proposals of one theme and level a meeting may adopt. */
export type Limit = { readonly themeId: string; readonly level: Level; readonly most: number }

type OfLevels = Readonly<Partial<Record<Level, number>>>

/** As a rulebook says it: for every theme, and otherwise for themes by their codes. */
export type ProposalLimits = {
  readonly everywhere: OfLevels
  readonly byTheme: ReadonlyMap<string, OfLevels>
}

export const NO_LIMITS: ProposalLimits = { everywhere: {}, byTheme: new Map() }

const LEVELS_BY_NAME: ReadonlyMap<string, Level> = new Map([
  ['municipality', 'municipality'],
  ['municipio', 'municipality'],
  ['mesto', 'municipality'],
  ['region', 'region'],
  ['state', 'region'],
  ['estado', 'region'],
  ['kraj', 'region'],
  ['nation', 'nation'],
  ['uniao', 'nation'],
  ['stat', 'nation'],
])

/** `{ municipio: 3, estado: 2, "1": { municipio: 4 } }`; undefined if it can't be read. */
export function parseLimits(stored: unknown): ProposalLimits | undefined {
  if (stored === undefined || stored === null) return NO_LIMITS
  if (!isRecord(stored)) return undefined
  const [levels, themes] = [Object.entries(stored), new Map<string, OfLevels>()]
  const ofThemes = levels.filter(([, value]) => isRecord(value))
  for (const [code, value] of ofThemes) {
    const own = parseLevels(Object.entries(value as object))
    if (!own) return undefined
    themes.set(code, own)
  }
  const everywhere = parseLevels(levels.filter(([, value]) => !isRecord(value)))
  return everywhere && { everywhere, byTheme: themes }
}

/** The limits of a rulebook for the themes of its process. */
export const limitsFor = (
  { everywhere, byTheme }: ProposalLimits,
  themes: readonly { readonly id: string; readonly code: string }[],
): Limit[] =>
  themes.flatMap(({ id, code }) =>
    Object.entries({ ...everywhere, ...byTheme.get(code) }).map(([level, most]) => ({
      themeId: id,
      level: level as Level,
      most,
    })),
  )

export type Slot = { readonly themeId: string | null; readonly level: Level }
export type SlotCard = Slot & { readonly state: ProposalState }

/** What was adopted keeps its slot when it is in the plan. */
export const takesSlot = ({ state }: Pick<SlotCard, 'state'>) => isAdopted(state) || state === 'finalised'

export type Counter = Limit & { readonly adopted: number }

export const countSlots = (limits: readonly Limit[], cards: readonly SlotCard[]): Counter[] =>
  limits.map((limit) => ({
    ...limit,
    adopted: cards.filter((card) => takesSlot(card) && isIn(limit, card)).length,
  }))

/** Those of these for which no slot is left, in the order in which they come. */
export function beyondLimits<Wanted extends Slot>(
  limits: readonly Limit[],
  cards: readonly SlotCard[],
  wanted: readonly Wanted[],
): Wanted[] {
  const left = new Map(
    countSlots(limits, cards).map((counter) => [keyOf(counter), counter.most - counter.adopted]),
  )
  return wanted.filter((slot) => {
    const free = left.get(keyOf(slot))
    if (free === undefined) return false
    left.set(keyOf(slot), free - 1)
    return free <= 0
  })
}

const isIn = (limit: Limit, slot: Slot) => keyOf(limit) === keyOf(slot)
const keyOf = ({ themeId, level }: Slot) => `${themeId} ${level}`

function parseLevels(entries: readonly [string, unknown][]): OfLevels | undefined {
  const parsed: Partial<Record<Level, number>> = {}
  for (const [name, most] of entries) {
    const level = LEVELS_BY_NAME.get(name)
    if (!level || typeof most !== 'number' || !Number.isInteger(most) || most < 0) return undefined
    parsed[level] = most
  }
  return parsed
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
