import { takeUp } from '#domain/contribution/contribution.ts'
import { acceptWriting } from '#domain/meeting/course.ts'
import { firstWords } from '#domain/proposal/words.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Act, Context, MeetingSetting } from '#server/context.ts'
import { actAtMeeting, idOf, type MeetingRef } from './act-at-meeting.ts'
import { codeStemFor, findChosenTheme } from './proposal-place.ts'

/** Puts a new card on the board, from words as typed or from a contribution. */
export function createProposal(
  ctx: Context,
  meeting: MeetingRef,
  request: Requests['proposal:create'],
): Promise<Result<Values['proposal:create'], Reason>> {
  const command = {
    does: 'create-proposal',
    command: 'proposal:create',
    requestId: request.requestId,
  } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptWriting(setting.state)
    if (!accepted.ok) return accepted
    const draft = await prepare(act, setting, request)
    if (!draft.ok) return draft

    const { words, theme, source } = draft.value
    const created = await act.proposals.create({
      ...words,
      code: await act.proposals.nextCode(codeStemFor(setting, theme?.code ?? null, 'municipality')),
      processId: setting.processId,
      meetingId: setting.id,
      themeId: theme?.id ?? null,
      position: await act.proposals.nextPosition(setting.id),
      createdById: idOf(ctx),
      createdAt: ctx.now(),
      heldBack: act.document.isPublicViewHeld,
    })
    if (source) await keepOrigin(ctx, act, created.id, source.id)
    act.document.addCard(created.id, words)
    act.document.changesOnly({ cards: [created.id], contributions: source ? [source.id] : [] })
    await act.audit({
      action: 'proposal:create',
      object: 'proposal',
      objectId: created.id,
      detail: { code: created.code, contribution: source?.code ?? null },
    })
    return allow(created)
  })
}

async function prepare(act: Act, setting: MeetingSetting, request: Requests['proposal:create']) {
  const source = await findSource(act, setting.id, request.contributionId)
  if (!source.ok) return source
  const words = firstWords(request, source.value?.text)
  if (!words.ok) return words
  // Without a choice, the theme to which the group is devoted.
  const chosen = request.themeId ?? source.value?.themeId ?? setting.group?.themeId ?? null
  const theme = await findChosenTheme(act, setting, chosen)
  if (!theme.ok) return theme
  return allow({ words: words.value, theme: theme.value, source: source.value })
}

async function findSource(act: Act, meetingId: string, contributionId: string | null) {
  if (contributionId === null) return allow(null)
  const contribution = await act.contributions.find(meetingId, contributionId)
  if (!contribution) return refuse('not-found')
  const taken = takeUp(contribution.state)
  return taken.ok ? allow(contribution) : taken
}

async function keepOrigin(ctx: Context, act: Act, proposalId: string, contributionId: string): Promise<void> {
  await act.proposals.addOrigin({
    proposalId,
    contributionId,
    relation: 'turned_into',
    createdById: idOf(ctx),
  })
  await act.contributions.setState(contributionId, 'used')
}
