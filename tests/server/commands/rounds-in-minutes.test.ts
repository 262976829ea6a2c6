import { expect, test } from 'vitest'
import { minutesPage } from '#server/queries/minutes-page.ts'
import { minutesWork } from '#server/queries/minutes-work.ts'
import { anOpenMood, anOpenRound, close, put, putAway, show } from '#tests/support/a-round.ts'
import { aTown } from '#tests/support/a-town.ts'
import { arrive } from '#tests/support/a-vote.ts'
import * as minutes from '#tests/support/minutes.ts'

test('DOTS-13 the ranking stands under its item, as a table and as no decision', async () => {
  await using town = await aTown()
  await arrive(town, ['ada', 'ben'])
  const { roundId } = await anOpenRound(town)
  await put(town, 'ada', roundId, [0, 2, 1])
  await put(town, 'ben', roundId, [1, 1, 1])
  await close(town, roundId)
  await minutes.close(town)

  const work = await minutesWork(town.as('cyril'), 's-sen')

  const table = work?.parts.find(({ title }) => title === '2. Návrhy')?.facts[1]
  expect(table).toEqual({
    kind: 'table',
    caption: 'Bodovanie priorít: zúčastnilo sa 2 z 2. Poradie, nie rozhodnutie.',
    head: ['Miesto', 'Karta', 'Body', 'Koľkí dali koľko'],
    rows: [
      [
        '1',
        expect.stringMatching(/Návrh 2$/),
        '3',
        expect.stringMatching(/^1 človek po 1 bode a\s1 človek po 2 body$/),
      ],
      ['2', expect.stringMatching(/Návrh 3$/), '2', '2 ľudia po 1 bode'],
      ['3', expect.stringMatching(/Návrh 1$/), '1', '1 človek po 1 bode'],
    ],
  })
})

test('MOOD-7 counts and sentences stand in the published minutes, with nobody beside them', async () => {
  await using town = await aTown()
  await arrive(town, ['ada', 'ben'])
  const roundId = await anOpenMood(town)
  await show(town, 'ada', roundId, 'red', { concern: 'Kto to zaplatí?' })
  await show(town, 'ben', roundId, 'green')
  await putAway(town, roundId)
  await minutes.publishedMinutes(town)

  const page = JSON.stringify(await minutesPage(town.as('visitor'), 's-sen'))

  expect(page).toContain('Nálada, nie hlasovanie: Môže to takto zostať? Kartu ukázalo 2 z 2.')
  expect(page).toContain('S námietkou: Kto to zaplatí?')
  expect(Object.values(town.people).filter((id) => page.includes(id))).toEqual([])
})

test('MOOD-7 private words of a sentence are found before minutes are published', async () => {
  await using town = await aTown()
  await arrive(town, ['ada'])
  const roundId = await anOpenMood(town)
  await show(town, 'ada', roundId, 'yellow', { concern: 'Volajte 0905 123 456.' })
  await putAway(town, roundId)
  await minutes.close(town)

  const work = await minutesWork(town.as('cyril'), 's-sen')

  expect(work?.parts.flatMap(({ title, findings }) => findings.map(({ key }) => [title, key]))).toEqual([
    ['2. Návrhy', 'mood:1'],
  ])
})
