import type { EntryDraft } from '#protocol/requests.ts'
import type { Store } from '#server/store/store.ts'
import { type Frame, idFrom, type Keys, minorUnits, setUp } from './frame.ts'
import type { PlayedMeeting } from './play.ts'
import type { SeedAgendaItem, SeedContribution, SeedEntry, SeedProposal } from './seed.ts'

const PURPOSE_OF_TYPE: Record<string, 'inform' | 'collect' | 'discuss' | 'prioritise' | 'decide' | 'review'> =
  {
    report: 'review',
    decision: 'decide',
    motions: 'decide',
    election: 'decide',
    public_questions: 'collect',
    parallel_groups: 'collect',
    collect: 'collect',
    prioritise: 'prioritise',
    discussion: 'discuss',
  }

export const toAgenda = (items: readonly SeedAgendaItem[]) =>
  items.map(({ title, type, planned_min }, index) => ({
    number: String(index + 1),
    title,
    purpose: PURPOSE_OF_TYPE[type] ?? ('inform' as const),
    plannedMinutes: planned_min,
  }))

/** Says a contribution of the seed at a meeting, and adds what its page tells besides the words. */
export async function sayAt(
  played: PlayedMeeting,
  said: SeedContribution,
  { frame, store }: { frame: Frame; store: Store },
): Promise<string> {
  const { text, channel, display } = said
  const theme = said.theme ?? String(said.axis ?? '')
  const id = await played.say({ text, channel, display, themeId: frame.themes.get(theme) ?? null })
  const territoryId = said.territory && idFrom(frame.territories, said.territory)
  const authorId = said.author && idFrom(frame.people, said.author)
  await setUp(store, { step: `contribution ${said.key}`, at: played.now, meetingId: played.ref.id }, (act) =>
    act.memories.rememberContribution(id, {
      ...(territoryId ? { territoryId } : {}),
      ...(authorId ? { authorId } : {}),
      ...(said.state && said.reason ? { state: said.state, reason: said.reason } : {}),
    }),
  )
  return id
}

/** Where the parts of a proposal's story can be found by the names that the seed gives them. */
export type Sources = { readonly contributions: Keys; readonly entries: Keys; readonly proposals: Keys }

/** Puts a proposal of the seed on the board, with everything from which it comes. */
export async function proposeAt(
  played: PlayedMeeting,
  seed: SeedProposal,
  { frame, store, sources }: { frame: Frame; store: Store; sources: Sources },
): Promise<string> {
  const themeId = frame.themes.get(seed.theme ?? String(seed.axis ?? '')) ?? null
  const { title, text } = seed
  const id = await played.propose({ title, text, themeId, contributionId: null })
  const measureId = seed.measure ? idFrom(frame.measures, seed.measure) : null
  await played.describe(id, { measureId, level: seed.level })
  const createdAt = played.now
  const step = { step: `proposal ${seed.code}`, at: createdAt, meetingId: played.ref.id }
  await setUp(store, step, async (act) => {
    await act.memories.rememberProposal(id, {
      code: seed.code,
      ...(seed.origin_note ? { originNote: seed.origin_note } : {}),
    })
    for (const source of seed.origin) {
      const contributionId = sources.contributions.get(source)
      const fromEntryId = sources.entries.get(source)
      if (contributionId) {
        await act.frames.addOrigin({ proposalId: id, contributionId, relation: 'turned_into', createdAt })
        await act.contributions.setState(contributionId, 'used')
      } else if (fromEntryId) {
        await act.frames.addOrigin({ proposalId: id, fromEntryId, relation: 'carried_over', createdAt })
      }
    }
  })
  return id
}

/** The row of the plan as the seed has it, in the form in which the drawer sends it. */
export function entryOf(entry: SeedEntry, frame: Frame): EntryDraft {
  const responsibleId = organisationNamed(entry.responsible, frame)
  return {
    measureId: idFrom(frame.measures, entry.measure || entry.code.replace(/-\d+$/, '')),
    activity: entry.activity ?? entry.action ?? '',
    responsibleId,
    responsible: entry.responsible,
    cooperation: entry.cooperation,
    termFrom: entry.term.from,
    termTo: entry.term.to,
    cost: minorUnits(entry.cost),
    costReason: null,
    sources: entry.source.map(({ name, amount }) => ({
      name: name.replace(APPLIED_FOR, ''),
      amount: amount * 100,
      certainty: APPLIED_FOR.test(name) ? ('applied' as const) : ('secured' as const),
    })),
    sourceReason: entry.source_reason,
    indicator: entry.indicator,
    baseline: entry.baseline,
    target: entry.target,
  }
}

/** The seed says in the name of a source that it is only applied for; the plan has a field for it. */
const APPLIED_FOR = / \(podaná žiadosť\)$/

const ORGANISATIONS_BY_NAME: Readonly<Record<string, string>> = {
  'Odbor sociálnych vecí': 'msu-osv',
  'Denné centrum Príklad': 'dc-prikl',
  'OZ Ukážkový krok': 'oz-krok',
  CMAS: 'cmas',
  'CMAS e Secretaria': 'cmas',
  'Proteção Social Básica': 'smas',
}

function organisationNamed(name: string, { organisations }: Frame): string | null {
  return organisations.get(ORGANISATIONS_BY_NAME[name] ?? '') ?? null
}
