import { expect, test } from 'vitest'
import { type Captured, notYetShown } from '#components/capture/captured.ts'

const captured = (key: string, rest: Partial<Captured>): Captured => ({
  key,
  text: key,
  at: 0,
  themeId: null,
  territoryId: null,
  channel: 'spoken',
  display: null,
  id: null,
  code: null,
  refusal: null,
  ...rest,
})

test('a contribution waits until the floor shows it, and a refused one until somebody decides', () => {
  const items = [
    captured('on its way', {}),
    captured('stored', { id: 'k1' }),
    captured('stored and shown', { id: 'k2' }),
    captured('refused', { refusal: 'too-long' }),
  ]

  expect(notYetShown(items, [{ id: 'k2' }]).map(({ key }) => key)).toEqual([
    'on its way',
    'stored',
    'refused',
  ])
})
