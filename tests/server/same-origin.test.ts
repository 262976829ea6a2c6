import { expect, test } from 'vitest'
import { isFromOurPages } from '#server/same-origin.ts'

const OURS = 'https://plan.example.org'

const ORIGINS = {
  ours: OURS,
  absent: null,
  'the word null': 'null',
  another: 'https://evil.example',
  'ours as a prefix': 'https://plan.example.org.evil.example',
  'another port': 'https://plan.example.org:8443',
  'another scheme': 'http://plan.example.org',
} as const

const SITES = ['same-origin', 'same-site', 'cross-site', 'none', null] as const

const matrix = Object.entries(ORIGINS).flatMap(([name, origin]) =>
  SITES.map((site) => ({ name, origin, site })),
)

const PASSES = new Set(['ours|same-origin', 'ours|null', 'absent|same-origin'])

test.each(matrix)('ENTER-11 Origin $name with Sec-Fetch-Site $site', ({ name, origin, site }) => {
  const headers = new Headers({
    ...(origin !== null && { origin }),
    ...(site !== null && { 'sec-fetch-site': site }),
  })

  expect(isFromOurPages(headers, [OURS])).toBe(PASSES.has(`${name}|${site}`))
})
