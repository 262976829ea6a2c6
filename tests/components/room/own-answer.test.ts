import { expect, test } from 'vitest'
import { type AnswerNews, nextAnswer, type OwnAnswer } from '#components/room/own-answer.ts'

type Dots = readonly number[]

const after = (...news: AnswerNews<Dots>[]) =>
  news.reduce<OwnAnswer<Dots>>(nextAnswer<Dots>, { kind: 'looking' })

const found = (version = 0, content: Dots | null = null): AnswerNews<Dots> => ({
  kind: 'found',
  own: { voice: 'here', version, content },
})
const sent: AnswerNews<Dots> = { kind: 'sent', content: [1, 0] }

test('DOTS-11 dots are counted by the server’s word alone', () => {
  expect([after(found()), after(found(), sent), after(found(), sent, { kind: 'kept', version: 1 })]).toEqual([
    { kind: 'ready', version: 0, kept: null, refused: null },
    { kind: 'sending', version: 0, kept: null, content: [1, 0], isSlow: false },
    { kind: 'ready', version: 1, kept: [1, 0], refused: null },
  ])
})

test('DOTS-11 without an answer they wait, and what is found meanwhile takes nothing back', () => {
  expect(after(found(2, [0, 1]), sent, { kind: 'slow' }, found(2, [0, 1]))).toEqual({
    kind: 'sending',
    version: 2,
    kept: [0, 1],
    content: [1, 0],
    isSlow: true,
  })
})

test('DOTS-11 a refusal leaves what stands, and says why', () => {
  expect(after(found(2, [0, 1]), sent, { kind: 'refused', reason: 'answered-elsewhere' })).toEqual({
    kind: 'ready',
    version: 2,
    kept: [0, 1],
    refused: 'answered-elsewhere',
  })
})

test('DOTS-3 who has no voice, or has left, is told so', () => {
  const none = (voice: 'none' | 'left') =>
    after(
      { kind: 'found', own: { voice, version: 0, content: null } },
      sent,
      { kind: 'slow' },
      { kind: 'refused', reason: 'no-voice' },
    )

  expect([none('none'), none('left')]).toEqual([
    { kind: 'none', hasLeft: false },
    { kind: 'none', hasLeft: true },
  ])
})
