import { createHash } from 'node:crypto'
import { assemble } from '#domain/minutes/assemble.ts'
import type { Edition } from '#domain/minutes/document.ts'
import {
  coverRecord,
  coverSections,
  findingsIn,
  isResolved,
  type PlacedFinding,
  type Resolution,
} from '#domain/minutes/findings.ts'
import { layoutBytes, type MinutesLayout } from '#domain/minutes/layout.ts'
import { FINDING_KINDS } from '#domain/minutes/privacy-check.ts'
import type { MinutesRecord } from '#domain/minutes/record.ts'
import { CORRECTION, type Sections } from '#domain/minutes/section.ts'
import type { Act, Context, MeetingSetting } from '#server/context.ts'
import { minutesLayout, type Signatures, type Standing } from '#server/present/minutes-layout.ts'
import type { MinutesPlace } from '#server/present/minutes-speech.ts'

type Nouns = Pick<Act | Context['store'], 'minutes' | 'minutesRecords'>
type Draft = Awaited<ReturnType<Nouns['minutes']['findDraft']>>

/** Minutes as they stand at this moment: the record, the words of each part, and what the check found. */
export type MinutesInWork = {
  readonly record: MinutesRecord
  readonly sections: Sections
  readonly draft: Draft
  readonly findings: readonly PlacedFinding[]
  readonly resolutions: readonly Resolution[]
  readonly place: MinutesPlace
}

export async function readMinutesInWork(
  { minutes, minutesRecords }: Nouns,
  { id, process }: Pick<MeetingSetting, 'id' | 'process'>,
): Promise<MinutesInWork> {
  const record = await minutesRecords.read(id)
  const generated = await minutesRecords.sections(id)
  const draft = await minutes.findDraft(id)
  const hiddenNames = await minutesRecords.hiddenNames(id)
  const edited = (draft?.sections ?? []).map(({ key, text }): [string, string] => [key, text])
  const sections = new Map([...generated, ...edited])
  return {
    record,
    sections,
    draft,
    findings: findingsIn(record, new Map([...sections, ...correctionIn(draft)]), hiddenNames),
    resolutions: (draft?.findings ?? []).flatMap(toResolution),
    place: process.municipality,
  }
}

/** What a correction says of itself is published, too. */
const correctionIn = (draft: Draft): [string, string][] =>
  draft?.correctingWhat ? [[CORRECTION, `${draft.correctingWhat}\n${draft.correctingWhy ?? ''}`]] : []

function toResolution({ key, kind, words, verdict, reason }: NonNullable<Draft>['findings'][number]) {
  const known = FINDING_KINDS.find((each) => each === kind)
  return known ? [{ key, kind: known, words, verdict, reason }] : []
}

export const openFindings = ({ findings, resolutions }: MinutesInWork) =>
  findings.filter((finding) => !isResolved(finding, resolutions))

type Stamp = { readonly standing: Standing; readonly signatures: Signatures }

/** One edition in the words of its office. */
export function editionOf(work: MinutesInWork, edition: Edition, stamp: Stamp): MinutesLayout {
  const { record, sections, resolutions, place } = work
  const document =
    edition === 'internal'
      ? assemble(record, sections, edition)
      : assemble(coverRecord(record, resolutions), coverSections(sections, resolutions), edition)
  return minutesLayout({ document, place, ...stamp })
}

export const UNSIGNED: Stamp = { standing: { kind: 'draft' }, signatures: { writers: [], verifier: null } }

/** The fingerprint of all that a verifier reads: both editions, whoever signs them and whenever. */
export function hashOfWork(work: MinutesInWork): string {
  const bytes = (['internal', 'public'] as const).map((edition) =>
    layoutBytes(editionOf(work, edition, UNSIGNED)),
  )
  return sha256(bytes.join(''))
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
