import { expect, test } from 'vitest'
import {
  type Card,
  LONGEST_CONCERN,
  LONGEST_MOOD_QUESTION,
  moodOf,
  openMood,
  showCard,
} from '#domain/mood/mood.ts'

test('MOOD-1 a question of at most 140 letters for somebody who is here', () => {
  const why = (question: string, entitled = 3) => {
    const opened = openMood({ question, entitled })
    return opened.ok ? opened.value : opened.reason
  }
  expect([
    why(' Môže to   takto zostať? '),
    why(' \n'),
    why('ľ'.repeat(LONGEST_MOOD_QUESTION)).length,
    why('ľ'.repeat(LONGEST_MOOD_QUESTION + 1)),
    why('Môže?', 0),
  ]).toEqual(['Môže to takto zostať?', 'empty', LONGEST_MOOD_QUESTION, 'too-long', 'nobody-with-voice'])
})

test('MOOD-2 yellow and red say one sentence, green says none', () => {
  const shown = (card: Card) => {
    const accepted = showCard(card)
    return accepted.ok ? accepted.value : accepted.reason
  }
  expect([
    shown({ colour: 'green', concern: 'nič' }),
    shown({ colour: 'yellow', concern: ' Kto to\nzaplatí? ' }),
    shown({ colour: 'red', concern: ' ' }),
    shown({ colour: 'red', concern: 'x'.repeat(LONGEST_CONCERN + 1) }),
  ]).toEqual([
    { colour: 'green', concern: null },
    { colour: 'yellow', concern: 'Kto to zaplatí?' },
    { colour: 'red', concern: null },
    'too-long',
  ])
})

test('MOOD-3 whoever shows a card first or last, the room sees the same', () => {
  const cards: Card[] = [
    { colour: 'yellow', concern: 'b' },
    { colour: 'green', concern: null },
    { colour: 'red', concern: 'z' },
    { colour: 'yellow', concern: 'a' },
    { colour: 'yellow', concern: 'a' },
  ]
  const mood = {
    green: 1,
    yellow: 3,
    red: 1,
    concerns: [
      { colour: 'red', text: 'z' },
      { colour: 'yellow', text: 'a' },
      { colour: 'yellow', text: 'b' },
    ],
  }

  expect([moodOf(cards), moodOf(cards.toReversed())]).toEqual([mood, mood])
})
