import { isUndecided } from '#domain/proposal/state.ts'
import type { Outcome, ProposalPage, Words } from '#protocol/pages/story.ts'
import { presentLink, presentProcess, presentTheme } from './place.ts'
import type { ProposalRow } from './rows.ts'
import { presentLedTo, presentOrigin } from './stories.ts'

/** `live` are the newest stored words of the shared document, while members may still change them. */
export function presentProposal(row: ProposalRow, outcome: Outcome, live: Words | undefined): ProposalPage {
  const { words, wordsAre } = wordsOf(row, outcome, live)
  return {
    ...outcome,
    title: words.title,
    words,
    wordsAre,
    process: presentProcess(row.process),
    theme: presentTheme(row.theme),
    level: row.level,
    measure: row.measure && { ...presentLink(row.measure), planSlug: row.measure.goal.plan.slug },
    meeting: row.meeting && presentLink(row.meeting),
    suggestedResponsible: row.suggestedResponsible?.name ?? null,
    estimatedCost: row.estimatedCost === null ? null : Number(row.estimatedCost),
    tabledAt: row.createdAt.toISOString(),
    originNote: row.originNote,
    origins: row.origins.flatMap(presentOrigin),
    mergedFrom: row.mergedFrom.map(presentLink),
    ledTo: row.becameOriginOf.map(presentLedTo),
  }
}

function wordsOf(
  row: ProposalRow,
  { decisions }: Outcome,
  live: Words | undefined,
): Pick<ProposalPage, 'words' | 'wordsAre'> {
  const decided = decisions.at(-1)?.version
  if (!isUndecided(row.state) && decided) {
    return { words: { title: decided.title, text: decided.text }, wordsAre: 'decided' }
  }
  if (live) return { words: { title: live.title || row.title, text: live.text }, wordsAre: 'in_writing' }
  return { words: { title: row.title, text: row.text }, wordsAre: 'kept' }
}
