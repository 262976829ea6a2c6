import { negotiateLocale } from '#domain/locale.ts'
import { roleAt } from '#domain/meeting/role.ts'
import { type Address, parseAddress } from '#domain/person/address.ts'
import { parseAsker, parseQuestion, takeIn } from '#domain/question/asking.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { AskQuestion } from '#protocol/questions.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Act, Context, MeetingSetting } from '#server/context.ts'
import type { Entrance } from '#server/entrance.ts'
import { machineKey } from '#server/limits.ts'
import { hashToken } from '#server/token.ts'
import type { MeetingRef } from './act-at-meeting.ts'

export type Asked = { readonly code: string; readonly state: 'asked' | 'visible' }

type Asking = { readonly ctx: Context; readonly entrance: Entrance; readonly meeting: MeetingRef }

/** Anybody asks something of a meeting: for a moderator to look through, or for everybody at once. */
export async function askQuestion(
  ctx: Context,
  entrance: Entrance,
  { meeting, request }: { meeting: MeetingRef; request: AskQuestion },
): Promise<Result<Asked, Reason>> {
  const { limits, knocker } = entrance
  const machine = machineKey(knocker.machine)
  const tries = { 'outside-by-browser': knocker.browser, 'outside-by-machine': machine }
  if (!(await limits.allow(tries))) return refuse('rate-limited')

  const { requestId } = request
  return ctx.store.act(
    { actor: ctx.actor, command: 'question:ask', at: ctx.now(), requestId, meetingId: meeting.id },
    async (act) => ask(act, { ctx, entrance, meeting }, request),
  )
}

async function ask(act: Act, asking: Asking, request: AskQuestion): Promise<Result<Asked, Reason>> {
  const { ctx, meeting } = asking
  const setting = await act.meetings.getSetting(meeting.id)
  const role = roleAt(ctx.actor, await act.meetings.standingOf(ctx.actor, meeting))
  const taken = takeIn({ ...setting, role })
  if (!taken.ok) return taken
  const asked = await read(act, setting, request)
  if (!asked.ok) return asked

  const { email, ...question } = asked.value
  const created = await act.questions.add({
    ...question,
    meetingId: meeting.id,
    state: taken.value,
    askedAt: ctx.now(),
    letter: email && letterFor(asking, email),
  })
  await act.audit({
    action: 'question:ask',
    object: 'question',
    objectId: created.id,
    detail: { code: created.code, state: taken.value },
  })
  return allow({ code: created.code, state: taken.value })
}

async function read(act: Act, setting: MeetingSetting, request: AskQuestion) {
  const text = parseQuestion(request.text)
  if (!text.ok) return text
  const display = parseAsker(request.display, negotiateLocale(setting.process.municipality.locale))
  if (!display.ok) return display
  const email = parseOptionalAddress(request.email)
  if (!email.ok) return email
  const items = await act.agenda.ofMeeting(setting.id)
  if (request.itemId !== null && !items.some(({ id }) => id === request.itemId)) return refuse('not-found')
  return allow({
    text: text.value,
    display: display.value,
    email: email.value,
    agendaItemId: request.itemId,
  })
}

const parseOptionalAddress = (typed: string): Result<Address | null, 'bad-email'> =>
  typed.trim() === '' ? allow(null) : parseAddress(typed)

const letterFor = ({ entrance: { locale, knocker } }: Asking, email: Address) => ({
  email,
  locale,
  browserHash: hashToken(knocker.browser),
})
