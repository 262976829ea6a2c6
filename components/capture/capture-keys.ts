/** What a key means while people speak and one hand is on the keyboard. */
export type CaptureKey =
  /** Index of a theme; -1 for none. */
  | { readonly kind: 'theme'; readonly index: number }
  | { readonly kind: 'territory' | 'channel'; readonly step: 1 | -1 }
  | { readonly kind: 'last' }

type Pressed = {
  readonly key: string
  /** The place of the key, whatever the layout writes there. */
  readonly code: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

/** Nobody begins a sentence with these. */
const AT_AN_EMPTY_LINE: Readonly<Record<string, CaptureKey>> = {
  '+': { kind: 'territory', step: 1 },
  '-': { kind: 'channel', step: 1 },
  ArrowUp: { kind: 'last' },
}

const FUNCTION_KEYS: Readonly<Record<string, 'territory' | 'channel'>> = { F2: 'territory', F8: 'channel' }

/**
 * Digits choose the theme, at an empty line alone or with Alt at any time: where the top row writes
 * letters with accents (Slovak keyboards) a word may well begin with one of those.
 */
export function captureKey(pressed: Pressed, isEmpty: boolean): CaptureKey | undefined {
  const { key, code, altKey, ctrlKey, metaKey, shiftKey } = pressed
  if (ctrlKey || metaKey) return undefined
  if (altKey) return themeOf(/^(?:Digit|Numpad)(\d)$/.exec(code)?.[1])
  const kind = FUNCTION_KEYS[key]
  if (kind) return { kind, step: shiftKey ? -1 : 1 }
  if (!isEmpty) return undefined
  return themeOf(/^\d$/.exec(key)?.[0]) ?? AT_AN_EMPTY_LINE[key]
}

function themeOf(digit: string | undefined): CaptureKey | undefined {
  return digit === undefined ? undefined : { kind: 'theme', index: Number(digit) - 1 }
}

/** The value so many steps further, around the end; from something unknown the first. */
export function stepped<Value>(values: readonly Value[], current: Value, step: 1 | -1): Value | undefined {
  const at = values.indexOf(current)
  return at < 0 ? values[0] : values.at((at + step) % values.length)
}
