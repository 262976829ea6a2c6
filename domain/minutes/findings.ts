import { type Finding, findPrivate, type HiddenName } from './privacy-check.ts'
import type { EarlierTask, MinutesRecord, RecordedTask } from './record.ts'
import { coverRounds, textsOfRounds } from './round-findings.ts'
import {
  contributionPlace,
  decisionPlace,
  earlierTaskPlace,
  itemTitlePlace,
  questionPlace,
  type Sections,
  taskPlace,
} from './section.ts'

export type FindingVerdict = 'kept' | 'covered'

export type PlacedFinding = Pick<Finding, 'kind' | 'words'> & { readonly key: string }

export type Resolution = PlacedFinding & { readonly verdict: FindingVerdict; readonly reason: string }

/** Everything private in what is about to be published, each once for each part in which it stands. */
export function findingsIn(
  record: MinutesRecord,
  sections: Sections,
  hiddenNames: readonly HiddenName[],
): PlacedFinding[] {
  const found = textsOf(record, sections).flatMap(([key, text]) =>
    findPrivate(text, hiddenNames).map(({ kind, words }) => ({ key, kind, words })),
  )
  return [...new Map(found.map((finding) => [idOf(finding), finding])).values()]
}

export const isResolved = (finding: PlacedFinding, resolutions: readonly Resolution[]) =>
  resolutions.some((resolution) => idOf(resolution) === idOf(finding))

const idOf = ({ key, kind, words }: PlacedFinding) => JSON.stringify([key, kind, words])

export const COVER = '[…]'

/** The words of one part without those that must not be read in public. */
export function coverIn(resolutions: readonly Resolution[]): (key: string, text: string) => string {
  const covered = resolutions.filter(({ verdict }) => verdict === 'covered')
  return (key, text) =>
    covered
      .filter((resolution) => resolution.key === key)
      .reduce((left, { words }) => left.replaceAll(words, COVER), text)
}

/** Where words stand that people wrote, of the minutes and of the record. */
function textsOf(record: MinutesRecord, sections: Sections): [key: string, text: string][] {
  const decisions = record.decisions.flatMap((decision): [string, string][] => [
    [decisionPlace(decision.number), wordsOfDecision(decision).join('\n')],
    ...decision.contributions.map(({ code, text, display }): [string, string] => [
      contributionPlace(code),
      `${text}\n${display}`,
    ]),
  ])
  const tasks = [
    ...record.tasks.map((task): [string, string] => [taskPlace(task.number), wordsOfTask(task)]),
    ...record.earlierTasks.map((task): [string, string] => [placeOfEarlier(task), wordsOfTask(task)]),
  ]
  const titles = record.items.map(({ number, title }): [string, string] => [itemTitlePlace(number), title])
  const questions = record.questions.map(({ code, text, display, answer }): [string, string] => [
    questionPlace(code),
    [text, display, answer ?? ''].join('\n'),
  ])
  return [...titles, ...sections, ...decisions, ...tasks, ...questions, ...textsOfRounds(record)]
}

const placeOfEarlier = ({ from, number }: EarlierTask) => earlierTaskPlace(from.code, number)

const wordsOfTask = ({ what, ownerPublicName }: RecordedTask) => `${what}\n${ownerPublicName ?? ''}`

const wordsOfDecision = (decision: MinutesRecord['decisions'][number]): string[] => {
  const { proposal, reason, minorityView } = decision
  return [proposal.title, proposal.text, reason ?? '', minorityView ?? '']
}

/** The record as the public edition tells it: with covered words left out wherever they were found. */
export function coverRecord(record: MinutesRecord, resolutions: readonly Resolution[]): MinutesRecord {
  const cover = coverIn(resolutions)
  return {
    ...record,
    ...coverRounds(record, cover),
    items: record.items.map((item) => ({ ...item, title: cover(itemTitlePlace(item.number), item.title) })),
    decisions: record.decisions.map((decision) => coverDecision(decision, cover)),
    tasks: record.tasks.map((task) => coverTask(task, taskPlace(task.number), cover)),
    earlierTasks: record.earlierTasks.map((task) => coverTask(task, placeOfEarlier(task), cover)),
    questions: record.questions.map((question) => {
      const at = (text: string) => cover(questionPlace(question.code), text)
      const { text, display, answer } = question
      return {
        ...question,
        text: at(text),
        display: at(display),
        answer: answer === null ? null : at(answer),
      }
    }),
  }
}

function coverTask<Task extends RecordedTask>(
  task: Task,
  place: string,
  cover: ReturnType<typeof coverIn>,
): Task {
  const { what, ownerPublicName } = task
  return {
    ...task,
    what: cover(place, what),
    ownerPublicName: ownerPublicName === null ? null : cover(place, ownerPublicName),
  }
}

function coverDecision(
  decision: MinutesRecord['decisions'][number],
  cover: ReturnType<typeof coverIn>,
): MinutesRecord['decisions'][number] {
  const at = (text: string) => cover(decisionPlace(decision.number), text)
  const orNull = (text: string | null) => (text === null ? null : at(text))
  const { proposal, reason, minorityView, contributions } = decision
  return {
    ...decision,
    proposal: { ...proposal, title: at(proposal.title), text: at(proposal.text) },
    reason: orNull(reason),
    minorityView: orNull(minorityView),
    contributions: contributions.map(({ code, text, display }) => ({
      code,
      text: cover(contributionPlace(code), text),
      display: cover(contributionPlace(code), display),
    })),
  }
}

export const coverSections = (sections: Sections, resolutions: readonly Resolution[]): Sections =>
  new Map([...sections].map(([key, text]) => [key, coverIn(resolutions)(key, text)]))
