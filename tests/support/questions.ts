import type { AskQuestion } from '#protocol/questions.ts'
import { askQuestion } from '#server/commands/ask-question.ts'
import type { Entrance } from '#server/entrance.ts'
import { newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'
import { anEntrance } from '#tests/support/an-entrance.ts'

type OutsideInput = 'closed' | 'moderated' | 'open'

export const aQuestion = (over: Partial<AskQuestion> = {}): AskQuestion => ({
  requestId: newRequestId(),
  text: 'Kedy bude obed aj v nedeľu?',
  display: 'Hana z Lipovej',
  email: '',
  itemId: null,
  ...over,
})

export const takeOutside = (town: Town, outsideInput: OutsideInput) =>
  town.rows.meeting.update({ where: { id: town.meeting.id }, data: { outsideInput } })

type Asking = { who?: Somebody; entrance?: Entrance; request?: Partial<AskQuestion> }

export const ask = (town: Town, { who = 'visitor', entrance, request }: Asking = {}) =>
  askQuestion(town.as(who), entrance ?? anEntrance().entrance, {
    meeting: town.meeting,
    request: aQuestion(request),
  })

/** One that everybody reads; answers its id. */
export async function aVisibleQuestion(town: Town, asking: Asking = {}): Promise<string> {
  await takeOutside(town, 'open')
  const asked = await ask(town, asking)
  if (!asked.ok) throw new Error(`the question was refused: ${asked.reason}`)
  const { id } = await town.rows.publicQuestion.findUniqueOrThrow({ where: { code: asked.value.code } })
  return id
}
