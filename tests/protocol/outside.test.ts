import { expect, test } from 'vitest'
import { contributeForm } from '#protocol/outside.ts'

const id = '0199e0e0-0000-7000-8000-000000000001'
const form = (over: object = {}) => ({ meeting: 's-sen', requestId: id, text: 'Lavičky.', ...over })

/** Field and reason of the first fault. */
function faultOf(over: object): [unknown, unknown] | undefined {
  const { error } = contributeForm.safeParse(form(over))
  return error && [error.issues[0]?.path[0], error.issues[0]?.message]
}

test('OUT-2 words are taken as typed, whatever a browser makes of their lines', () => {
  const parsed = contributeForm.parse(form({ text: ' Prvý\r\n druhý \r\n', display: ' Ada ', themeId: '' }))

  expect(parsed).toEqual({
    meeting: 's-sen',
    requestId: id,
    text: 'Prvý\n druhý',
    display: 'Ada',
    themeId: null,
    territoryId: null,
  })
})

test('OUT-2 a fault is told beside its field', () => {
  const faults = [
    faultOf({ text: ' \r\n ' }),
    faultOf({ text: 'x'.repeat(2001) }),
    faultOf({ text: 'x\r\n'.repeat(900) }),
    faultOf({ display: 'x'.repeat(81) }),
  ]

  expect(faults).toEqual([['text', 'empty'], ['text', 'too-long'], undefined, ['display', 'too-long']])
})

test('OUT-11 a form that no page of ours has made is none', () => {
  const fields = ['meeting', 'requestId', 'themeId', 'territoryId'].map(
    (field) => faultOf({ [field]: field === 'meeting' ? '' : 'x' })?.[0],
  )

  expect(fields).toEqual(['meeting', 'requestId', 'themeId', 'territoryId'])
})
