import { expect, test } from 'vitest'
import { isPhone } from '#app/_lib/phone.ts'

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1'
const ANDROID = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36'
const LAPTOP = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

test.each([
  ['a browser that says so', { 'sec-ch-ua-mobile': '?1', 'user-agent': LAPTOP }, true],
  ['a browser that denies it', { 'sec-ch-ua-mobile': '?0', 'user-agent': ANDROID }, false],
  ['an iPhone', { 'user-agent': IPHONE }, true],
  ['an Android phone', { 'user-agent': ANDROID }, true],
  ['a laptop', { 'user-agent': LAPTOP }, false],
  ['a program', {}, false],
])('PHONE-2 %s is known by its request', (_, fields, expected) => {
  expect(isPhone(new Headers(fields))).toBe(expected)
})
