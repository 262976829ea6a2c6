import { expect, test } from 'vitest'
import { answerQuestion } from '#server/commands/answer-question.ts'
import { hideQuestion } from '#server/commands/look-through-question.ts'
import { promiseAnswer } from '#server/commands/promise-answer.ts'
import { supportQuestion } from '#server/commands/support-question.ts'
import { takeUpQuestion } from '#server/commands/take-up-question.ts'
import { groupPage } from '#server/queries/group-page.ts'
import { minutesWork } from '#server/queries/minutes-work.ts'
import { findAskingPage, findQuestionsPage } from '#server/queries/questions-page.ts'
import { aTown, newRequestId, type Town } from '#tests/support/a-town.ts'
import { anEntrance } from '#tests/support/an-entrance.ts'
import { close } from '#tests/support/minutes.ts'
import { moderating } from '#tests/support/public-pause.ts'
import { ask, aVisibleQuestion, takeOutside } from '#tests/support/questions.ts'

const { entrance } = anEntrance()
const page = (town: Town) => findQuestionsPage(town.as('visitor'), 's-sen', 'a-browser')
const texts = async (town: Town) => (await page(town))?.page.stored.floor.questions.map(({ text }) => text)
const written = (town: Town, questionId: string, text = 'Od mája.') =>
  answerQuestion(town.as('ben'), town.meeting, {
    requestId: newRequestId(),
    questionId,
    how: 'written',
    text,
    by: '',
  })
const promise = (town: Town, questionId: string, due: string) =>
  promiseAnswer(town.as('ben'), town.meeting, {
    requestId: newRequestId(),
    questionId,
    due,
    seen: null,
    responsibleId: town.osv,
  })
/** A town in which that day has come. */
const onDay = (town: Town, day: string) => ({
  ...town.as('visitor'),
  now: () => new Date(`${day}T12:00:00Z`),
})

test('ASK-4 a browser finds what it supports, and another one does not', async () => {
  await using town = await aTown()
  const questionId = await aVisibleQuestion(town)
  await aVisibleQuestion(town)
  await supportQuestion(town.as('visitor'), entrance, {
    meeting: town.meeting,
    request: { questionId, supports: true },
    browser: 'a-browser',
  })

  const other = await findQuestionsPage(town.as('visitor'), 's-sen', 'other')

  expect([(await page(town))?.supported, other?.supported]).toEqual([[questionId], []])
})

test('ASK-10 during a pause the public sees questions as they were, and whoever asks is told of the pause', async () => {
  await using town = await aTown()
  const id = await aVisibleQuestion(town, { request: { text: 'Prvá?' } })
  const moderator = moderating(town.store, town.meeting, { id: town.people.ben })
  await moderator.pause()
  await aVisibleQuestion(town, { request: { text: 'Druhá?' } })
  await takeUpQuestion(town.as('ben'), town.meeting, {
    requestId: newRequestId(),
    questionId: id,
    currentId: null,
  })

  const during = [await texts(town), (await page(town))?.page.stored.floor.questions[0]?.takenUpAt]
  const asking = await findAskingPage(town.as('visitor'), 's-sen')
  await moderator.resume()

  expect(during).toEqual([['Prvá?'], null])
  expect([asking?.outsideInput, asking?.page.stored.floor.meeting?.publicPause?.reason]).toEqual([
    'open',
    'Prerokúva sa osobná záležitosť.',
  ])
  expect(await texts(town)).toEqual(['Prvá?', 'Druhá?'])
})

test('ASK-1 the page of a meeting in preparation is nowhere, and so is that of none', async () => {
  await using town = await aTown()
  await town.rows.meeting.update({ where: { id: town.meeting.id }, data: { state: 'draft' } })
  const visitor = town.as('visitor')

  expect([
    await page(town),
    await findAskingPage(visitor, 's-sen'),
    await findAskingPage(visitor, 'none'),
  ]).toEqual([undefined, undefined, undefined])
})

test('ASK-13 what is overdue stands on the page of its group, the oldest promise first, until it is answered', async () => {
  await using town = await aTown()
  const later = await aVisibleQuestion(town, { request: { text: 'Neskôr?' } })
  const sooner = await aVisibleQuestion(town, { request: { text: 'Skôr?' } })
  await promise(town, later, '2022-11-12')
  await promise(town, sooner, '2022-11-10')
  const overdueOn = async (day: string) =>
    (await groupPage(onDay(town, day), 'seniori'))?.overdue.map(({ text }) => text)

  const seen = [await overdueOn('2022-11-10'), await overdueOn('2022-11-11'), await overdueOn('2022-11-13')]
  await written(town, sooner)

  expect([...seen, await overdueOn('2022-11-13')]).toEqual([[], ['Skôr?'], ['Skôr?', 'Neskôr?'], ['Neskôr?']])
  expect((await groupPage(onDay(town, '2022-11-13'), 'seniori'))?.overdue).toEqual([
    {
      code: 'Q-0001',
      text: 'Neskôr?',
      due: '2022-11-12',
      responsible: 'Odbor sociálnych vecí',
      meetingCode: 's-sen',
    },
  ])
})

test('ASK-10 the overdue list stands still during a pause, too', async () => {
  await using town = await aTown()
  await promise(town, await aVisibleQuestion(town), '2022-11-10')
  await moderating(town.store, town.meeting, { id: town.people.ben }).pause()

  expect((await groupPage(onDay(town, '2022-11-13'), 'seniori'))?.overdue).toEqual([])
})

test('ASK-11 minutes tell questions as they stood at the close, and find what is private in them', async () => {
  await using town = await aTown()
  const itemId = town.meeting.items[1] ?? null
  const answered = await aVisibleQuestion(town, { request: { text: 'Kedy?', itemId } })
  const promised = await aVisibleQuestion(town, { request: { text: 'Volajte 0905 123 456, prosím.' } })
  await aVisibleQuestion(town, { request: { text: 'A rampa?' } })
  const hidden = await aVisibleQuestion(town, { request: { text: 'Reklama' } })
  await takeOutside(town, 'moderated')
  await ask(town, { request: { text: 'Nikto neprezrel.' } })
  await written(town, answered)
  await promise(town, promised, '2022-11-12')
  await hideQuestion(town.as('ben'), town.meeting, {
    requestId: newRequestId(),
    questionId: hidden,
    reason: 'Reklama.',
  })
  await close(town)
  const before = await minutesWork(town.as('ben'), 's-sen')
  const later = { ...town.as('ben'), now: () => new Date('2022-10-19T08:00:00Z') }
  await answerQuestion(later, town.meeting, {
    requestId: newRequestId(),
    questionId: promised,
    how: 'written',
    text: 'Zavoláme.',
    by: '',
  })

  const work = await minutesWork(town.as('ben'), 's-sen')

  const told = JSON.stringify(work)
  expect(work?.hash).toBe(before?.hash)
  expect(
    ['Odpoveď (vedúci): Od mája.', 'Q-0001, bod 2: Kedy?', '1 otázka nebola zverejnená.'].filter(
      (words) => !told.includes(words),
    ),
  ).toEqual([])
  expect(['Zavoláme.', 'Nikto neprezrel.', '"Reklama"'].filter((words) => told.includes(words))).toEqual([])
  expect(work?.parts.flatMap(({ findings }) => findings.map(({ key, kind }) => [key, kind]))).toEqual([
    ['question:Q-0002', 'phone'],
  ])
})
