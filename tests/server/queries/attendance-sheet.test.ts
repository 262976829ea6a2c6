import { expect, test } from 'vitest'
import { attendanceSheet } from '#server/queries/attendance-sheet.ts'
import { aTown } from '#tests/support/a-town.ts'
import { adaHere, atDesk } from '#tests/support/attendance.ts'

test('ATT-8 the sheet lists who came and who is expected, for those who run the meeting', async () => {
  await using town = await aTown()
  await adaHere(town)
  await atDesk(town).add({ name: 'Pani Božena', organisation: 'Klub seniorov' })
  await atDesk(town).excuse({ personId: town.people.cyril })
  const sheet = await attendanceSheet(town.as('cyril'), town.meeting.code)

  expect(sheet).toMatchObject({
    ok: true,
    value: { meeting: { code: 's-sen', group: 'Seniori', process: 'kpss', town: { name: 'Mesto' } } },
  })
  const lines = sheet.ok ? sheet.value.lines : []
  expect(lines.map(({ name, isExcused, arrivedAt }) => [name, isExcused, arrivedAt !== null]).sort()).toEqual(
    [
      ['Ada Vzorová', false, true],
      ['Ben Príklad', false, false],
      ['Cyril Skúšobný', true, false],
      ['Pani Božena', false, true],
    ],
  )
})

test.each([
  ['ada', 'not-allowed'],
  ['dana', 'not-allowed'],
  ['emil', 'not-allowed'],
  ['filip', 'suspended'],
  ['visitor', 'not-signed-in'],
] as const)('ATT-8 %s is shown no sheet', async (who, reason) => {
  await using town = await aTown()
  await adaHere(town)

  expect(await attendanceSheet(town.as(who), town.meeting.code)).toEqual({ ok: false, reason })
  expect(await attendanceSheet(town.as(who), 'no-such-meeting')).toEqual({ ok: false, reason: 'not-found' })
})
