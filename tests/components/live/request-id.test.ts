import { expect, test } from 'vitest'
import { z } from 'zod'
import { newRequestId } from '#components/live/request-id.ts'

test('a request id is a version 4 UUID, and another each time', () => {
  const ids = Array.from({ length: 100 }, newRequestId)

  expect(ids.filter((id) => z.uuidv4().safeParse(id).success)).toHaveLength(100)
  expect(new Set(ids).size).toBe(100)
})
