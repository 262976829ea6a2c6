import { isPerson } from '#domain/actor.ts'
import { parseOptionalLine } from '#domain/person/name.ts'
import { publicName } from '#domain/person/public-name.ts'
import { answerQuestion as answer, LONGEST_ANSWERER } from '#domain/question/question.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests } from '#protocol/requests.ts'
import type { Act, Context } from '#server/context.ts'
import { type MeetingRef, NOTHING, type Nothing } from './act-at-meeting.ts'
import { actOnQuestion } from './act-on-question.ts'

/**
 * An answer is given before everybody, or written later: then it stands under the question, and whoever
 * left an address gets it by mail (server/mail/answer-rounds.ts).
 */
export function answerQuestion(
  ctx: Context,
  meeting: MeetingRef,
  request: Requests['question:answer'],
): Promise<Result<Nothing, Reason>> {
  const named = { ...request, name: 'question:answer' } as const
  return actOnQuestion(ctx, meeting, named, async (act, question, setting) => {
    const answered = answer(question.state, request, setting.state)
    if (!answered.ok) return answered
    const by = parseOptionalLine(request.by, LONGEST_ANSWERER)
    if (!by.ok) return by

    const answeredBy = by.value ?? question.responsible?.name ?? (await calledInPublic(ctx, act))
    await act.questions.answer(question.id, { ...answered.value, answeredBy, answeredAt: ctx.now() })
    return allow(NOTHING)
  })
}

/** What they do, else the name that they chose to show. */
async function calledInPublic({ actor }: Context, act: Act): Promise<string | null> {
  if (!isPerson(actor)) return null
  const person = await act.contributions.getSpeaker(actor.id)
  return person.function ?? publicName(person)
}
