import { expect, test } from 'vitest'
import { CODE_LETTERS, inHalves, parseShortCode } from '#domain/person/short-code.ts'

test('the letters are 31, none of which looks like another', () => {
  expect(CODE_LETTERS).toHaveLength(31)
  expect([...'01OIL'].filter((letter) => CODE_LETTERS.includes(letter))).toEqual([])
})

test.each(['KX7M4PQR9T', 'kx7m4pqr9t', 'KX7M4-PQR9T', ' kx7m4 – pqr9t ', 'K X 7 M 4 P Q R 9 T'])(
  '%j is the same code',
  (typed) => {
    expect(parseShortCode(typed, 10)).toBe('KX7M4PQR9T')
  },
)

test.each(['', 'KX7M4PQR9', 'KX7M4PQR9TT', 'KX7M4PQR90', 'KX7M4PQR9O', "' OR 1=1--", 'K'.repeat(100_000)])(
  'no code at all is read as none',
  (typed) => {
    expect(parseShortCode(typed, 10)).toBeUndefined()
  },
)

test('a code is written in two halves, and read back from them', () => {
  expect([inHalves('KX7M4PQR9T'), inHalves('KX7M4PQR')]).toEqual(['KX7M4-PQR9T', 'KX7M-4PQR'])
  expect(parseShortCode(inHalves('KX7M4PQR9T'), 10)).toBe('KX7M4PQR9T')
})
