import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../../app/tokens.css', import.meta.url), 'utf8')

const TONES = ['neutral', 'adopted', 'needs-work', 'not-adopted', 'paused', 'live', 'info']
const GROUNDS = ['canvas', 'surface', 'sunken', 'raised']
const THEMES = [1, 2, 3, 4, 5, 6, 7, 8].map((hue) => `theme-${hue}`)
const PEOPLE = Array.from({ length: 12 }, (_, index) => `person-${index + 1}`)

const TEXT_PAIRS: [string, string][] = [
  ...cross(['ink', 'ink-soft', 'accent-ink', 'danger-ink'], GROUNDS),
  ...cross(['ink', 'accent-ink'], ['accent-soft']),
  ...TONES.map((tone): [string, string] => [`${tone}-ink`, `${tone}-bg`]),
  ...TONES.map((tone): [string, string] => ['ink', `${tone}-bg`]),
  ...cross(
    TONES.map((tone) => `${tone}-ink`),
    GROUNDS,
  ),
  ...cross(['on-accent'], ['accent', 'accent-strong']),
  ...cross(['on-danger'], ['danger', 'danger-strong']),
  ...cross(['on-person'], PEOPLE),
]

const CONTROL_PAIRS: [string, string][] = [
  ...cross(['edge', 'accent', 'danger', 'focus'], GROUNDS),
  ...cross(
    TONES.map((tone) => `${tone}-fill`),
    GROUNDS,
  ),
  ...cross([...THEMES, ...PEOPLE], ['canvas', 'surface', 'raised']),
]

const [normal = '', more = ''] = css.split('@media (prefers-contrast: more)')

describe.each([
  { mode: 'light', sources: [normal], side: 0 },
  { mode: 'dark', sources: [normal], side: 1 },
  { mode: 'light, high contrast', sources: [normal, more], side: 0 },
  { mode: 'dark, high contrast', sources: [normal, more], side: 1 },
])('$mode', ({ sources, side }) => {
  const tokens = Object.assign({}, ...sources.map((source) => readTokens(source, side)))

  test('text can be read', () => {
    expect(tooFaint(tokens, TEXT_PAIRS, 4.5)).toEqual([])
  })

  test('controls, marks and edges can be seen', () => {
    expect(tooFaint(tokens, CONTROL_PAIRS, 3)).toEqual([])
  })
})

test('high contrast raises body text to 7:1 and more', () => {
  for (const side of [0, 1]) {
    const tokens = { ...readTokens(normal, side), ...readTokens(more, side) }

    expect(tooFaint(tokens, cross(['ink', 'ink-soft', 'accent-ink', 'danger-ink'], GROUNDS), 7)).toEqual([])
  }
})

function cross(fronts: string[], backs: string[]): [string, string][] {
  return fronts.flatMap((front) => backs.map((back): [string, string] => [front, back]))
}

function readTokens(source: string, side: number): Record<string, number> {
  const declarations = source.matchAll(/--([\w-]+):\s*light-dark\((oklch\([^)]*\)),\s*(oklch\([^)]*\))\)/g)
  return Object.fromEntries(
    [...declarations].map(([, name = '', ...sides]) => [name, luminance(sides[side] ?? '')]),
  )
}

function tooFaint(tokens: Record<string, number>, pairs: [string, string][], least: number) {
  return pairs
    .map(([front, back]) => ({ pair: `${front} on ${back}`, ratio: contrast(tokens[front], tokens[back]) }))
    .filter(({ ratio }) => !(ratio >= least))
}

function contrast(a = Number.NaN, b = Number.NaN) {
  return Math.round(((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)) * 100) / 100
}

/** WCAG's relative luminance of an `oklch()` colour, clipped to sRGB as a plain screen does. */
function luminance(oklch: string): number {
  const [lightness = 0, chroma = 0, hue = 0] = (oklch.match(/-?[\d.]+/g) ?? []).map(Number)
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const clip = (channel: number) => Math.min(1, Math.max(0, channel))

  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
