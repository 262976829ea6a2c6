import { expect, test } from 'vitest'
import { clockOffset } from '#components/clock/server-time.ts'

const TOLD = 'Tue, 18 Oct 2022 08:00:00 GMT'
const EIGHT = Date.parse(TOLD)
const asked = (atMs: number, tookMs = 200) => ({ sent: EIGHT + atMs, received: EIGHT + atMs + tookMs })

test('CLOCK-8 a browser whose clock is minutes off follows the server', () => {
  expect([
    clockOffset(TOLD, asked(-300_000)),
    clockOffset(TOLD, asked(420_000)),
    clockOffset(TOLD, asked(-300_000, 4_000)),
  ]).toEqual([300_400, -419_600, 298_500])
})

test('CLOCK-8 a clock that agrees as well as can be known is left alone, as is one without an answer', () => {
  expect([
    clockOffset(TOLD, asked(0)),
    clockOffset(TOLD, asked(1_900)),
    clockOffset(null, asked(0)),
    clockOffset('nonsense', asked(0)),
  ]).toEqual([0, 0, 0, 0])
})
