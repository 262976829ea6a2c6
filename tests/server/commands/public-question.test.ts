import { expect, test } from 'vitest'
import type { Result } from '#domain/result.ts'
import { askQuestionForm } from '#protocol/questions.ts'
import { requestSchemas } from '#protocol/requests.ts'
import { endMembership } from '#server/commands/answer-membership.ts'
import { answerQuestion } from '#server/commands/answer-question.ts'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { hideQuestion, showQuestion } from '#server/commands/look-through-question.ts'
import { promiseAnswer } from '#server/commands/promise-answer.ts'
import { supportAsMember, supportQuestion } from '#server/commands/support-question.ts'
import { putDownQuestion, takeUpQuestion } from '#server/commands/take-up-question.ts'
import { Limits } from '#server/limits.ts'
import { questionDesk } from '#server/queries/question-desk.ts'
import { aTown, NOON, newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'
import { anEntrance } from '#tests/support/an-entrance.ts'
import { aQuestion, ask, aVisibleQuestion, takeOutside } from '#tests/support/questions.ts'

type Answered = Result<unknown, string>
type Act = (town: Town, questionId: string, who?: Somebody) => Promise<Answered>

const requestId = newRequestId

const ACTS: Record<string, Act> = {
  show: (town, questionId, who = 'ben') =>
    showQuestion(town.as(who), town.meeting, { requestId: requestId(), questionId }),
  hide: (town, questionId, who = 'ben') =>
    hideQuestion(town.as(who), town.meeting, { requestId: requestId(), questionId, reason: 'Osobný údaj.' }),
  takeUp: (town, questionId, who = 'ben') =>
    takeUpQuestion(town.as(who), town.meeting, { requestId: requestId(), questionId, currentId: null }),
  putDown: (town, questionId, who = 'ben') =>
    putDownQuestion(town.as(who), town.meeting, { requestId: requestId(), questionId }),
  promise: (town, questionId, who = 'ben') =>
    promiseAnswer(town.as(who), town.meeting, {
      requestId: requestId(),
      questionId,
      due: '2022-12-12',
      seen: null,
      responsibleId: town.osv,
    }),
  answerAloud: (town, questionId, who = 'ben') =>
    answerQuestion(town.as(who), town.meeting, {
      requestId: requestId(),
      questionId,
      how: 'live',
      text: '',
      by: '',
    }),
  write: (town, questionId, who = 'ben') =>
    answerQuestion(town.as(who), town.meeting, {
      requestId: requestId(),
      questionId,
      how: 'written',
      text: 'Od mája aj v nedeľu.',
      by: '',
    }),
}
const act = (name: string, ...of: Parameters<Act>): Promise<Answered> => {
  const found = ACTS[name]
  if (!found) throw new Error(`Nobody can ${name}`)
  return found(...of)
}

const said = (answer: Answered) => answer.ok || answer.reason
const shown = async (town: Town) => (await town.floor()).questions
const close = (town: Town) => closeMeeting(town.as('ben'), town.meeting, { requestId: requestId() })
const audited = async (town: Town) =>
  (await town.rows.auditEvent.findMany({ orderBy: { seq: 'asc' } }))
    .map(({ action }) => action)
    .filter((action) => action.startsWith('question:'))

const support = (
  town: Town,
  questionId: string,
  over: { browser?: string; supports?: boolean; limits?: Limits } = {},
) => {
  const { browser = 'a-browser', supports = true, limits = new Limits() } = over
  const { entrance } = anEntrance({ browser, limits })
  return supportQuestion(town.as('visitor'), entrance, {
    meeting: town.meeting,
    request: { questionId, supports },
    browser,
  })
}
/** The floor follows presses after a while; any act shows the count at once. */
async function supporters(town: Town): Promise<number[]> {
  await town.store.act(
    { actor: town.as('installation').actor, command: 'look', at: NOON, meetingId: town.meeting.id },
    async () => ({ ok: true, value: null }),
  )
  return (await shown(town)).map((question) => question.supporters)
}

test('ASK-1 a visitor asks: it waits, the floor says that one does and not a word of it, and a moderator reads it', async () => {
  await using town = await aTown()

  const asked = await ask(town, { request: { itemId: town.meeting.items[1] ?? null } })

  const floor = await town.floor()
  const desk = await questionDesk(town.as('ben'), town.meeting)
  const [row] = await town.rows.publicQuestion.findMany()
  expect(asked).toEqual({ ok: true, value: { code: 'Q-0001', state: 'asked' } })
  expect([floor.questions, floor.meeting?.questionsWaiting]).toEqual([[], 1])
  expect(desk).toEqual({
    ok: true,
    value: {
      supported: [],
      unseen: [
        {
          id: row?.id,
          code: 'Q-0001',
          state: 'asked',
          text: 'Kedy bude obed aj v nedeľu?',
          display: 'Hana z Lipovej',
          itemId: town.meeting.items[1],
          askedAt: NOON.toISOString(),
          reason: null,
        },
      ],
    },
  })
  expect(await audited(town)).toEqual(['question:ask'])
})

test('ASK-1 at an open meeting it stands at once, and so does what a member asks of a closed one', async () => {
  await using town = await aTown()
  await takeOutside(town, 'open')
  await ask(town)
  await takeOutside(town, 'closed')

  const answers = [await ask(town, { who: 'ada' }), await ask(town), await ask(town, { who: 'emil' })]

  expect(answers.map(said)).toEqual([true, 'questions-closed', 'questions-closed'])
  expect((await shown(town)).map(({ code, state, display }) => [code, state, display])).toEqual([
    ['Q-0001', 'visible', 'Hana z Lipovej'],
    ['Q-0002', 'visible', 'Hana z Lipovej'],
  ])
})

test('ASK-2 what is empty, too long, about an item of elsewhere or with a wrong address asks nothing', async () => {
  await using town = await aTown()

  const answers = [
    await ask(town, { request: { text: ' \n ' } }),
    await ask(town, { request: { text: 'x'.repeat(1001) } }),
    await ask(town, { request: { display: 'x'.repeat(81) } }),
    await ask(town, { request: { email: 'hana@@example.org' } }),
    await ask(town, { request: { itemId: requestId() } }),
  ]

  expect(answers.map(said)).toEqual(['empty', 'too-long', 'too-long', 'bad-email', 'not-found'])
  expect(await town.rows.publicQuestion.count()).toBe(0)
})

test('ASK-2 a press that arrives twice, in turn or at once, asks once', async () => {
  await using town = await aTown()
  const request = aQuestion()

  const answers = await Promise.all([ask(town, { request }), ask(town, { request })])
  answers.push(await ask(town, { request }))

  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(await town.rows.publicQuestion.count()).toBe(1)
})

test('ASK-2 one browser that asks and asks is stopped, and the next one is not', async () => {
  await using town = await aTown()
  const limits = new Limits()
  const from = (browser: string) => ask(town, { entrance: anEntrance({ limits, browser }).entrance })
  const answers: Answered[] = []
  for (let turn = 0; turn < 9; turn++) answers.push(await from('one'))

  expect([...answers.map(said), said(await from('another'))]).toEqual([
    ...Array.from({ length: 8 }, () => true),
    'rate-limited',
    true,
  ])
})

test.each([
  { text: 'Kedy?\u0000' },
  { requestId: 'twice' },
  { itemId: 'everything' },
  { text: 'x'.repeat(8001) },
])('ASK-2 a form with %j does not reach the command', (over) => {
  expect(askQuestionForm.safeParse({ meeting: 's-sen', ...aQuestion(), itemId: '', ...over }).success).toBe(
    false,
  )
})

test('ASK-3 a moderator shows what waits; hidden, its place and reason stay and its words do not', async () => {
  await using town = await aTown()
  await ask(town)
  await ask(town, { request: { text: 'Pani Nováková má aký dôchodok?' } })
  const [first, second] = await town.rows.publicQuestion.findMany({ orderBy: { position: 'asc' } })

  const answers = [await act('show', town, first?.id ?? ''), await act('hide', town, second?.id ?? '')]

  expect(answers.map(said)).toEqual([true, true])
  expect(
    (await shown(town)).map(({ state, text, display, reason }) => ({ state, text, display, reason })),
  ).toEqual([
    { state: 'visible', text: first?.text, display: first?.display, reason: null },
    { state: 'hidden', text: '', display: '', reason: 'Osobný údaj.' },
  ])
})

test.each([
  ['show', 'asked'],
  ['hide', 'asked'],
  ['takeUp', 'visible'],
  ['promise', 'visible'],
  ['answerAloud', 'visible'],
  ['write', 'visible'],
])('ASK-5 of two moderators who %s at once the second is told', async (name, state) => {
  await using town = await aTown()
  await takeOutside(town, state === 'asked' ? 'moderated' : 'open')
  await ask(town)
  const { id } = await town.rows.publicQuestion.findFirstOrThrow()

  const answers = await Promise.all([act(name, town, id), act(name, town, id, 'cyril')])

  expect(answers.map(said).sort()).toEqual(['question-changed', true])
})

test('ASK-5 one question at a time is answered, and whoever saw another is told', async () => {
  await using town = await aTown()
  const [first, second] = [await aVisibleQuestion(town), await aVisibleQuestion(town)]
  const takeUp = (questionId: string, currentId: string | null) =>
    takeUpQuestion(town.as('cyril'), town.meeting, { requestId: requestId(), questionId, currentId })

  const answers = [await takeUp(first, null), await takeUp(second, null), await takeUp(second, first)]

  expect(answers.map(said)).toEqual([true, 'question-changed', true])
  expect((await shown(town)).map(({ takenUpAt }) => takenUpAt)).toEqual([null, NOON.toISOString()])
  expect([said(await act('putDown', town, second)), said(await act('putDown', town, second))]).toEqual([
    true,
    'question-changed',
  ])
})

test('ASK-6 answered aloud it leaves the screen, says who answered, and is answered', async () => {
  await using town = await aTown()
  const id = await aVisibleQuestion(town)
  await act('takeUp', town, id)

  const answered = await act('answerAloud', town, id)

  expect([said(answered), said(await act('write', town, id)), said(await act('promise', town, id))]).toEqual([
    true,
    'question-changed',
    'question-changed',
  ])
  expect(await shown(town)).toMatchObject([
    {
      state: 'answered_live',
      answer: null,
      answeredBy: 'vedúci',
      answeredAt: NOON.toISOString(),
      takenUpAt: null,
    },
  ])
})

test('ASK-6 a day is promised, and after the close the office answers under its name', async () => {
  await using town = await aTown()
  const id = await aVisibleQuestion(town)
  await act('promise', town, id)
  const promised = await shown(town)
  await close(town)

  const late = [
    await act('answerAloud', town, id),
    await act('takeUp', town, id),
    await act('promise', town, id),
  ]
  const written = await act('write', town, id, 'cyril')

  expect(promised).toMatchObject([
    { state: 'to_be_answered', due: '2022-12-12', responsible: 'Odbor sociálnych vecí' },
  ])
  expect(late.map(said)).toEqual(['meeting-closed', 'meeting-closed', 'question-changed'])
  expect(said(written)).toBe(true)
  expect(await shown(town)).toMatchObject([
    {
      state: 'answered',
      answer: 'Od mája aj v nedeľu.',
      answeredBy: 'Odbor sociálnych vecí',
      due: '2022-12-12',
    },
  ])
  expect(await audited(town)).toEqual(['question:ask', 'question:promise', 'question:answer'])
})

test('ASK-7 the close leaves no question without a day and takes none up; what is shown later gets one, too', async () => {
  await using town = await aTown()
  const id = await aVisibleQuestion(town)
  const promised = await aVisibleQuestion(town)
  await act('promise', town, promised)
  await act('takeUp', town, id)
  await takeOutside(town, 'moderated')
  await ask(town)
  const waiting = await town.rows.publicQuestion.findFirstOrThrow({ where: { state: 'asked' } })
  await close(town)
  await act('show', town, waiting.id)

  expect((await shown(town)).map(({ state, due, takenUpAt }) => [state, due, takenUpAt])).toEqual([
    ['to_be_answered', '2022-11-17', null],
    ['to_be_answered', '2022-12-12', null],
    ['to_be_answered', '2022-11-17', null],
  ])
})

test('ASK-7 no day is promised in the name of somebody from elsewhere', async () => {
  await using town = await aTown()
  const questionId = await aVisibleQuestion(town)
  const request = {
    requestId: requestId(),
    questionId,
    due: '2022-12-12',
    seen: null,
    responsibleId: requestId(),
  }

  expect(said(await promiseAnswer(town.as('ben'), town.meeting, request))).toBe('unknown-organisation')
})

test('ASK-4 a browser supports once and takes it back; what waits, is hidden or answered takes none', async () => {
  await using town = await aTown()
  const id = await aVisibleQuestion(town)
  const answers = [
    await support(town, id),
    await support(town, id),
    await support(town, id, { browser: 'another' }),
  ]
  const counted = [await supporters(town)]
  await support(town, id, { supports: false })
  counted.push(await supporters(town))
  await act('answerAloud', town, id)
  await takeOutside(town, 'moderated')
  await ask(town)
  const waiting = await town.rows.publicQuestion.findFirstOrThrow({ where: { state: 'asked' } })

  expect(answers.map(said)).toEqual([true, true, true])
  expect(counted).toEqual([[2], [1]])
  expect([
    said(await support(town, id, { browser: 'late' })),
    said(await support(town, waiting.id)),
    said(await support(town, requestId())),
  ]).toEqual(['question-changed', 'not-found', 'not-found'])
})

test('ASK-4 a member supports as one person by whatever device, and finds it again', async () => {
  await using town = await aTown()
  const questionId = await aVisibleQuestion(town)
  const asMember = (who: Somebody) =>
    supportAsMember(town.as(who), town.meeting, { questionId, supports: true })
  const { entrance } = anEntrance()
  const answers = [
    await asMember('ada'),
    await asMember('dana'),
    await asMember('visitor'),
    await asMember('filip'),
  ]
  await supportQuestion(town.as('ada'), entrance, {
    meeting: town.meeting,
    request: { questionId, supports: true },
    browser: 'a-browser',
  })

  const desk = await questionDesk(town.as('ada'), town.meeting)

  expect(answers.map(said)).toEqual([true, 'not-allowed', 'not-signed-in', 'suspended'])
  expect(desk).toEqual({ ok: true, value: { supported: [questionId], unseen: [] } })
  expect(await supporters(town)).toEqual([1])
})

test('ASK-4 two hundred who press at once are counted right, and a few acts show it', async () => {
  await using town = await aTown()
  const id = await aVisibleQuestion(town)
  const before = await town.rows.meetingDocument.findFirstOrThrow()
  const limits = new Limits()
  const browsers = Array.from({ length: 200 }, (_, index) => `browser-${index}`)
  const started = performance.now()

  const answers = await Promise.all(browsers.map((browser) => support(town, id, { browser, limits })))

  expect(answers.filter(({ ok }) => ok)).toHaveLength(200)
  expect(await supporters(town)).toEqual([200])
  const after = await town.rows.meetingDocument.findFirstOrThrow()
  const spentMs = performance.now() - started
  // Two acts a second, the first and the one of this test.
  expect(Number(after.head - before.head)).toBeLessThanOrEqual(2 + Math.ceil(spentMs / 500))
})

test('ASK-4 a browser is kept as a hash that is another one for each question', async () => {
  await using town = await aTown()
  const ids = [await aVisibleQuestion(town), await aVisibleQuestion(town)]
  for (const id of ids) await support(town, id, { browser: 'a-secret' })

  const marks = await town.rows.questionSupport.findMany()

  expect(marks.map(({ supporter }) => /^[0-9a-f]{64}$/.test(supporter))).toEqual([true, true])
  expect(new Set(marks.map(({ supporter }) => supporter)).size).toBe(2)
})

test.each(Object.keys(ACTS))('ASK-9 nobody but a moderator can %s', async (name) => {
  await using town = await aTown()
  const id = await aVisibleQuestion(town)
  const before = await shown(town)
  const strangers = ['ada', 'dana', 'emil', 'filip', 'visitor'] as const

  const answers = await Promise.all(strangers.map((who) => act(name, town, id, who)))

  expect(answers.map(said)).toEqual([
    'not-allowed',
    'not-allowed',
    'not-allowed',
    'suspended',
    'not-signed-in',
  ])
  expect(await shown(town)).toEqual(before)
})

test.each(Object.keys(ACTS))('ASK-9 no question of another meeting: %s', async (name) => {
  await using town = await aTown()

  expect(said(await act(name, town, requestId()))).toBe('not-found')
})

test('ASK-9 whose rights were taken meanwhile moderates nothing and reads nothing', async () => {
  await using town = await aTown()
  await takeOutside(town, 'moderated')
  await ask(town)
  const { id } = await town.rows.publicQuestion.findFirstOrThrow()
  const membership = await town.rows.membership.findFirstOrThrow({ where: { personId: town.people.cyril } })
  await endMembership(town.as('ben'), { slug: 'seniori', membershipId: membership.id })

  const desk = await questionDesk(town.as('cyril'), town.meeting)

  expect([said(await act('show', town, id, 'cyril')), said(desk)]).toEqual(['not-allowed', 'not-allowed'])
})

test('ASK-9 a member reads what is for everybody and not what waits', async () => {
  await using town = await aTown()
  await ask(town)

  expect(await questionDesk(town.as('ada'), town.meeting)).toEqual({
    ok: true,
    value: { supported: [], unseen: [] },
  })
})

test.each([
  ['question:hide', { reason: 'x'.repeat(1201) }],
  ['question:promise', { due: 'soon', seen: null, responsibleId: null }],
  ['question:promise', { due: '2022-02-30', seen: null, responsibleId: null }],
  ['question:answer', { how: 'sung', text: '', by: '' }],
  ['question:answer', { how: 'written', text: 'x'.repeat(8001), by: '' }],
  ['question:take-up', { currentId: 'none' }],
  ['question:support', { supports: 'yes' }],
] as const)('ASK-9 %s with %j does not reach its command', (name, over) => {
  const message = { requestId: requestId(), questionId: requestId(), ...over }

  expect(requestSchemas[name].safeParse(message).success).toBe(false)
})

test('ASK-9 after the close nobody asks', async () => {
  await using town = await aTown()
  await close(town)

  expect(said(await ask(town))).toBe('meeting-closed')
})
