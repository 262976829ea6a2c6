import { createHash } from 'node:crypto'
import { VISITOR } from '#domain/actor.ts'
import { capture } from '#domain/contribution/contribution.ts'
import { displayOfOutsider } from '#domain/contribution/display.ts'
import { negotiateLocale } from '#domain/locale.ts'
import { acceptFromOutside } from '#domain/meeting/outside-input.ts'
import { isLive } from '#domain/meeting/role.ts'
import { parseOptionalLine } from '#domain/person/name.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import { type ContributeForm, LONGEST_OUTSIDE_NAME } from '#protocol/outside.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Act, Context, MeetingSetting } from '#server/context.ts'
import type { Entrance } from '#server/entrance.ts'
import { machineKey } from '#server/limits.ts'
import type { MeetingRef } from './act-at-meeting.ts'
import { knowsPlace } from './knows-place.ts'

type Request = Omit<ContributeForm, 'meeting'>
type Words = { readonly text: string; readonly display: string | null }

/**
 * Somebody without an account says something to a meeting. It waits for a moderator, or stands at once, as the
 * meeting is set. Also whoever is signed in is nobody here: the form says that it does not keep who sends it.
 */
export async function contributeFromOutside(
  ctx: Context,
  { limits, knocker }: Entrance,
  meeting: MeetingRef,
  request: Request,
): Promise<Result<{ code: string }, Reason>> {
  const words = wordsOf(request)
  if (!words.ok) return words
  const tries = { 'outside-by-browser': knocker.browser, 'outside-by-machine': machineKey(knocker.machine) }
  if (!(await limits.allow(tries))) return refuse('rate-limited')

  const asked = {
    actor: VISITOR,
    command: 'outside:contribute',
    at: ctx.now(),
    requestId: idOfWords(request.requestId, words.value),
    meetingId: meeting.id,
  }
  return ctx.store.act(asked, async (act) => {
    const setting = await act.meetings.getSetting(meeting.id)
    const accepted = acceptFromOutside(setting)
    if (!accepted.ok) return accepted
    const known = await knowsPlace(act, setting, request)
    if (!known.ok) return known
    return keep(ctx, act, { setting, request, words: words.value, waits: accepted.value === 'moderated' })
  })
}

function wordsOf(request: Request): Result<Words, 'empty' | 'too-long'> {
  const text = capture(request.text)
  if (!text.ok) return text
  const display = parseOptionalLine(request.display, LONGEST_OUTSIDE_NAME)
  return display.ok ? allow({ text: text.value, display: display.value }) : display
}

/**
 * The same form sent again is the same contribution. A browser that goes back shows that form with its id, too:
 * with other words in it, it is another one, and nobody's words are swallowed.
 */
function idOfWords(requestId: string, { text, display }: Words): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([requestId, text, display]))
    .digest('hex')
  return hash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

type Kept = {
  readonly setting: MeetingSetting
  readonly request: Request
  readonly words: Words
  readonly waits: boolean
}

async function keep(ctx: Context, act: Act, { setting, request, words, waits }: Kept) {
  const channel = isLive(setting.state) ? 'online_live' : 'online_before'
  const created = await act.contributions.create({
    processId: setting.processId,
    meetingId: setting.id,
    themeId: request.themeId,
    territoryId: request.territoryId,
    text: words.text,
    channel,
    display: displayOfOutsider(words.display, negotiateLocale(setting.process.municipality.locale)),
    state: waits ? 'submitted' : 'captured',
    fromOutside: true,
    createdAt: ctx.now(),
    heldBack: !waits && act.document.isPublicViewHeld,
  })
  await act.audit({
    action: 'outside:contribute',
    object: 'contribution',
    objectId: created.id,
    detail: { code: created.code, channel, waits },
  })
  if (waits) await act.announceOutside(setting.id)
  return allow({ code: created.code })
}
