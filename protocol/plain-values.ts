/**
 * Parsers of plain JSON for what a visitor's page has to read. Zod says the same with more words to
 * choose from, but brings 25 kB into a page that may weigh 60; everything else is parsed by zod.
 *
 * A parser answers the value with what it knows of it and nothing else, or undefined.
 */
export type Parser<Value> = (value: unknown) => Value | undefined

export type ParsedBy<Parse> = Parse extends Parser<infer Value> ? Value : never

export const text: Parser<string> = (value) => (typeof value === 'string' ? value : undefined)

export const number: Parser<number> = (value) => (Number.isFinite(value) ? Number(value) : undefined)

export const flag: Parser<boolean> = (value) => (typeof value === 'boolean' ? value : undefined)

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

export const instant: Parser<string> = (value) =>
  typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined

export const oneOf =
  <const Value extends string>(known: readonly Value[]): Parser<Value> =>
  (value) =>
    known.find((each) => each === value)

export const orNull =
  <Value>(parse: Parser<Value>): Parser<Value | null> =>
  (value) =>
    value === null ? null : parse(value)

/** For what older documents do not have. */
export const orAbsent =
  <Value>(parse: Parser<Value>): Parser<Value | null> =>
  (value) =>
    value === undefined ? null : orNull(parse)(value)

/** The same where a value stands for its absence. */
export const orElse =
  <Value>(parse: Parser<Value>, absent: Value): Parser<Value> =>
  (value) =>
    value === undefined ? absent : parse(value)

export const listOf =
  <Value>(parse: Parser<Value>): Parser<Value[]> =>
  (value) => {
    if (!Array.isArray(value)) return undefined
    const items = value.map(parse)
    return items.every((item) => item !== undefined) ? items : undefined
  }

type Shape = Readonly<Record<string, Parser<unknown>>>
type Shaped<Known extends Shape> = { [Key in keyof Known]: ParsedBy<Known[Key]> }

/** An object with all of these keys; others are left behind. */
export const shape =
  <Known extends Shape>(known: Known): Parser<Shaped<Known>> =>
  (value) => {
    if (typeof value !== 'object' || value === null) return undefined
    const given = new Map<string, unknown>(Object.entries(value))
    const entries = Object.entries(known).map(([key, parse]) => [key, parse(given.get(key))] as const)
    if (entries.some(([, parsed]) => parsed === undefined)) return undefined
    return Object.fromEntries(entries) as Shaped<Known>
  }
