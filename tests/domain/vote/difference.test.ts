import { expect, test } from 'vitest'
import { difference } from '#domain/vote/difference.ts'

test('VOTE-2 the difference marks the words that came and went', () => {
  const marks = difference('Obed aj v nedeľu.\nOd mája.', 'Obed aj v nedeľu a sviatok.\nOd júna.', 'sk')

  expect(marks.map(({ change, text }) => [change, text])).toEqual([
    ['same', 'Obed aj v nedeľu'],
    ['added', ' a sviatok'],
    ['same', '.\nOd '],
    ['removed', 'mája'],
    ['added', 'júna'],
    ['same', '.'],
  ])
})

test('VOTE-2 what did not change has no marks', () => {
  expect(difference('Obed', 'Obed', 'sk')).toMatchObject([{ change: 'same', text: 'Obed' }])
})
