import { expect, test } from 'vitest'
import { type Description, describedBy } from '#components/board/description.ts'

const CARD: Description = {
  themeId: 'seniors',
  measureId: null,
  level: 'municipality',
  responsibleId: null,
  estimatedCost: 120_000,
}

test('changes on their way are shown over what the card says, the newest on top', () => {
  const changes = [
    { from: CARD, to: { measureId: '1.1', estimatedCost: 90_000 } },
    { from: CARD, to: { estimatedCost: null } },
  ]

  expect(describedBy(CARD, changes)).toEqual({ ...CARD, measureId: '1.1', estimatedCost: null })
})

test('a change ends when the card has moved on, whoever moved it', () => {
  const changes = [{ from: CARD, to: { measureId: '1.1', level: 'region' as const } }]
  const now: Description = { ...CARD, measureId: '2.3' }

  expect(describedBy(now, changes)).toEqual({ ...now, level: 'region' })
})
