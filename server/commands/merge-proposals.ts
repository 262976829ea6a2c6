import { acceptRegrouping } from '#domain/meeting/public-view.ts'
import { BEGINS_IN, merge } from '#domain/proposal/merging.ts'
import { firstWords } from '#domain/proposal/words.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Act, Context, MeetingSetting } from '#server/context.ts'
import { actAtMeeting, idOf, type MeetingRef } from './act-at-meeting.ts'
import { codeStemFor, findChosenTheme } from './proposal-place.ts'

type Request = Requests['proposal:merge']

/**
 * Joins proposals and contributions into one new proposal. Nothing of them disappears: each keeps its
 * page, its authors and its words as they stood at this moment, and is an origin of the new one, which
 * takes over nothing but what was chosen for it.
 */
export function mergeProposals(
  ctx: Context,
  meeting: MeetingRef,
  request: Request,
): Promise<Result<Values['proposal:merge'], Reason>> {
  const { requestId } = request
  const command = { does: 'merge-proposals', command: 'proposal:merge', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptRegrouping(setting)
    if (!accepted.ok) return accepted
    const prepared = await prepare(act, setting, request)
    if (!prepared.ok) return prepared

    const { sources, words, theme, reason } = prepared.value
    const { level } = request
    const created = await act.proposals.create({
      ...words,
      code: await act.proposals.nextCode(codeStemFor(setting, theme?.code ?? null, level)),
      processId: setting.processId,
      meetingId: setting.id,
      themeId: theme?.id ?? null,
      level,
      state: BEGINS_IN,
      position: await placeFor(act, setting.id, sources),
      createdById: idOf(ctx),
      createdAt: ctx.now(),
      heldBack: act.document.isPublicViewHeld,
    })
    act.document.addCard(created.id, words)
    await takeIn(ctx, act, setting, { intoId: created.id, sources, reason })
    act.document.rulesChanged()
    await act.audit({
      action: 'proposal:merge',
      object: 'proposal',
      objectId: created.id,
      detail: { code: created.code, sources: codesOf(sources), reason },
    })
    return allow(created)
  })
}

type Sources = {
  readonly proposals: readonly NonNullable<Awaited<ReturnType<Act['proposals']['find']>>>[]
  readonly contributions: readonly NonNullable<Awaited<ReturnType<Act['contributions']['find']>>>[]
}

async function prepare(act: Act, setting: MeetingSetting, request: Request) {
  const sources = await findSources(act, setting.id, request)
  if (!sources) return refuse('not-found')
  const states = {
    proposals: sources.proposals.map(({ state }) => state),
    contributions: sources.contributions.map(({ state }) => state),
  }
  const reason = merge(states, request.reason)
  if (!reason.ok) return reason
  const words = firstWords(request)
  if (!words.ok) return words
  const theme = await findChosenTheme(act, setting, request.themeId)
  if (!theme.ok) return theme
  return allow({ sources, words: words.value, theme: theme.value, reason: reason.value })
}

async function findSources(
  act: Act,
  meetingId: string,
  { proposalIds, contributionIds }: Request,
): Promise<Sources | undefined> {
  const proposals = []
  for (const id of proposalIds) proposals.push((await act.proposals.find(meetingId, id)) ?? [])
  const contributions = []
  for (const id of contributionIds) contributions.push((await act.contributions.find(meetingId, id)) ?? [])

  const found = { proposals: proposals.flat(), contributions: contributions.flat() }
  const isWhole =
    found.proposals.length === proposalIds.length && found.contributions.length === contributionIds.length
  return isWhole ? found : undefined
}

/** Where the first of its sources stood in discussion, so that the eye finds it there. */
async function placeFor(act: Act, meetingId: string, { proposals }: Sources): Promise<number> {
  const discussed = proposals.filter(({ state }) => state === BEGINS_IN).map(({ position }) => position)
  return discussed.length > 0 ? Math.min(...discussed) : act.proposals.nextPosition(meetingId)
}

async function takeIn(
  ctx: Context,
  act: Act,
  setting: MeetingSetting,
  { intoId, sources, reason }: { intoId: string; sources: Sources; reason: string },
): Promise<void> {
  const origin = {
    proposalId: intoId,
    relation: 'merged_into',
    reason,
    createdById: idOf(ctx),
    createdAt: ctx.now(),
  } as const
  for (const { id, state, position } of sources.proposals) {
    await act.proposals.addOrigin({
      ...origin,
      fromProposalId: id,
      proposalBefore: state,
      positionBefore: position,
    })
    await act.proposals.change(id, {
      ...act.document.words(id),
      state: 'merged',
      mergedIntoId: intoId,
      reason,
      position: await act.proposals.nextPosition(setting.id),
    })
  }
  for (const { id, state } of sources.contributions) {
    await act.proposals.addOrigin({ ...origin, contributionId: id, contributionBefore: state })
    await act.contributions.setState(id, 'used')
  }
}

const codesOf = ({ proposals, contributions }: Sources) =>
  [...proposals, ...contributions].map(({ code }) => code).join(' ')
