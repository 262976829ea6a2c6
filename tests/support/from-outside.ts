import type { ContributeForm } from '#protocol/outside.ts'
import { contributeFromOutside } from '#server/commands/contribute-from-outside.ts'
import { hideContribution } from '#server/commands/hide-contribution.ts'
import { acceptSubmission, hideSubmission } from '#server/commands/judge-submission.ts'
import { setOutsideInput } from '#server/commands/set-outside-input.ts'
import { showContributionAgain } from '#server/commands/show-contribution-again.ts'
import { newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'
import { anEntrance } from '#tests/support/an-entrance.ts'

export const WORDS = 'Pri jazere chýbajú lavičky.'

type Sent = Partial<ContributeForm> & { readonly by?: ReturnType<typeof anEntrance>['entrance'] }

/** Somebody without an account sends something, from a browser of their own. */
export const send = (town: Town, { by, ...over }: Sent = {}) =>
  contributeFromOutside(town.as('visitor'), by ?? anEntrance().entrance, town.meeting, {
    requestId: newRequestId(),
    text: WORDS,
    display: '',
    themeId: null,
    territoryId: null,
    ...over,
  })

/** The same, arrived: its id and its code. */
export async function aSubmission(town: Town, over: Sent = {}): Promise<{ id: string; code: string }> {
  const sent = await send(town, over)
  if (!sent.ok) throw new Error(`it was refused: ${sent.reason}`)
  const { code } = sent.value
  const { id } = await town.rows.contribution.findUniqueOrThrow({ where: { code } })
  return { id, code }
}

export const setInput = (town: Town, input: 'closed' | 'moderated' | 'open', who: Somebody = 'ben') =>
  setOutsideInput(town.as(who), town.meeting, { requestId: newRequestId(), input })

const about = (contributionId: string) => ({ requestId: newRequestId(), contributionId })

/** What a moderator does about it, as a command each. */
export const moderate = {
  accept: (town: Town, id: string, who: Somebody = 'ben') =>
    acceptSubmission(town.as(who), town.meeting, about(id)),
  refuse: (town: Town, id: string, who: Somebody = 'ben', reason = 'Je to reklama.') =>
    hideSubmission(town.as(who), town.meeting, { ...about(id), reason }),
  hide: (town: Town, id: string, who: Somebody = 'ben', reason = 'Hovorí o zdraví suseda.') =>
    hideContribution(town.as(who), town.meeting, { ...about(id), reason }),
  showAgain: (town: Town, id: string, who: Somebody = 'ben') =>
    showContributionAgain(town.as(who), town.meeting, about(id)),
}

/** True, or why not. */
export const said = (answer: { ok: boolean; reason?: string }) => answer.ok || answer.reason
