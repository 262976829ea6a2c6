import { expect, test } from 'vitest'
import { answerQuestion } from '#server/commands/answer-question.ts'
import { hideQuestion } from '#server/commands/look-through-question.ts'
import { sendAnswers } from '#server/mail/answer-rounds.ts'
import type { Letter } from '#server/mail/letter.ts'
import { aTown, newRequestId, type Town } from '#tests/support/a-town.ts'
import { anEntrance } from '#tests/support/an-entrance.ts'
import { moderating } from '#tests/support/public-pause.ts'
import { aVisibleQuestion } from '#tests/support/questions.ts'

const EMAIL = 'hana@example.org'
const APP_URL = 'https://plan.example.org'

const answer = (town: Town, questionId: string, over: { how?: 'live' | 'written'; text?: string } = {}) =>
  answerQuestion(town.as('ben'), town.meeting, {
    requestId: newRequestId(),
    questionId,
    how: 'written',
    text: 'Od mája.\nAj v nedeľu.',
    by: 'Mestský úrad',
    ...over,
  })
const asks = (town: Town) => aVisibleQuestion(town, { request: { email: EMAIL } })
const addresses = (town: Town) => town.rows.questionLetter.count()
const round = ({ store }: Town, { entrance }: ReturnType<typeof anEntrance>) =>
  sendAnswers({ store, post: entrance.post, appUrl: APP_URL })

test('ASK-8 the answer goes out once, in the language of whoever asked, and the address is forgotten', async () => {
  await using town = await aTown()
  const id = await asks(town)
  const mail = anEntrance()
  const sent = [await round(town, mail)]
  await answer(town, id)

  sent.push(await round(town, mail), await round(town, mail))

  expect(sent).toEqual([0, 1, 0])
  expect(mail.letters).toMatchObject([
    {
      to: EMAIL,
      locale: 'en',
      subject: 'Answer to your question Q-0001',
      paragraphs: [
        'At the meeting “Seniori k návrhu akčného plánu” you asked:',
        'Kedy bude obed aj v nedeľu?',
        'The answer:',
        'Od mája.',
        'Aj v nedeľu.',
        'Answered by: Mestský úrad',
      ],
      button: { url: `${APP_URL}/meetings/s-sen/questions#Q-0001` },
    },
  ])
  expect(await addresses(town)).toBe(0)
})

test('ASK-8 of an answer given aloud without words the mail says so', async () => {
  await using town = await aTown()
  const mail = anEntrance()
  await answer(town, await asks(town), { how: 'live', text: '' })
  await round(town, mail)

  expect(mail.letters[0]?.paragraphs[2]).toMatch(/^Your question was answered aloud/)
})

test('ASK-8 two machines that look at once send one letter each, and none twice', async () => {
  await using town = await aTown()
  const mail = anEntrance()
  for (let turn = 0; turn < 3; turn++) await answer(town, await asks(town))

  await Promise.all([round(town, mail), round(town, mail)])
  await round(town, mail)

  expect(mail.letters.map(({ subject }) => subject).sort()).toEqual(
    [1, 2, 3].map((number) => `Answer to your question Q-000${number}`),
  )
})

test('ASK-8 a letter that was not taken keeps its address, holds up no other, and goes with the next round', async () => {
  await using town = await aTown()
  await answer(town, await asks(town))
  await answer(town, await asks(town))
  const letters: Letter[] = []
  const post = {
    send: async (letter: Letter) => {
      letters.push(letter)
      return letters.length > 1
    },
  }

  const sent = [await sendAnswers({ store: town.store, post, appUrl: APP_URL }), await addresses(town)]
  sent.push(await sendAnswers({ store: town.store, post, appUrl: APP_URL }), await addresses(town))

  expect(sent).toEqual([1, 1, 1, 0])
})

test('ASK-8 of a hidden question no address is kept', async () => {
  await using town = await aTown()
  const questionId = await asks(town)
  await hideQuestion(town.as('ben'), town.meeting, {
    requestId: newRequestId(),
    questionId,
    reason: 'Reklama.',
  })

  expect(await addresses(town)).toBe(0)
})

test('ASK-10 while the public view is paused no answer is told by mail', async () => {
  await using town = await aTown()
  const mail = anEntrance()
  const id = await asks(town)
  const moderator = moderating(town.store, town.meeting, { id: town.people.ben })
  await moderator.pause()
  await answer(town, id)
  const sent = [await round(town, mail)]
  await moderator.resume()

  sent.push(await round(town, mail))

  expect(sent).toEqual([0, 1])
})
