import { layoutBytes } from '#domain/minutes/layout.ts'
import type { Town } from '#tests/support/a-town.ts'
import { PRIVATE_COLUMNS } from '#tests/support/columns.ts'

const MARKER = /canary-[\w-]+/g

/** Every marker that a text or some bytes let out, by the name of what it stands for. */
export function canariesIn(output: string | Uint8Array): string[] {
  const text = typeof output === 'string' ? output : Buffer.from(output).toString('latin1')
  return [...new Set(text.match(MARKER))].sort()
}

/** Writes a marker into every private column of every row; says which columns had no row to mark. */
export async function markPrivateColumns(town: Town): Promise<string[]> {
  for (const table of ['AuditEvent', 'MinutesVersion']) {
    await town.rows.$executeRawUnsafe(`ALTER TABLE "${table}" DISABLE TRIGGER USER`)
  }
  const empty: string[] = []
  for (const column of PRIVATE_COLUMNS) if ((await mark(town, column)) === 0) empty.push(column)
  return empty
}

async function mark(town: Town, place: string): Promise<number> {
  const [table = '', column = ''] = place.split('.')
  const [found] = await town.rows.$queryRawUnsafe<{ type: string }[]>(
    'SELECT data_type AS type FROM information_schema.columns WHERE table_name = $1 AND column_name = $2',
    table,
    column,
  )
  const marker = `'canary-${table}-${column}-'`.toLowerCase()
  const unique = `${marker} || md5(random()::text)`
  const value = found?.type === 'jsonb' ? `jsonb_build_object('canary', ${unique})` : unique
  return town.rows.$executeRawUnsafe(`UPDATE "${table}" SET "${column}" = ${value}`)
}

/** At least one row in every table that holds something private. */
export async function fillPrivateTables(town: Town): Promise<void> {
  const { rows, people, meeting, groupId } = town
  const expiresAt = new Date('2099-01-01T00:00:00Z')
  await rows.signInSession.create({ data: { tokenHash: 'x', personId: people.ada, expiresAt } })
  await rows.signInAccount.create({
    data: { personId: people.ada, provider: 'x', providerAccountId: 'x' },
  })
  await rows.signInRequest.create({
    data: { email: 'x', linkHash: 'x', codeHash: 'x', browserHash: 'x', expiresAt },
  })
  await rows.setupToken.create({ data: { tokenHash: 'x', expiresAt } })
  await rows.participation.create({
    data: { meetingId: meeting.id, personId: people.dana, displayName: 'x', state: 'waiting' },
  })
  await rows.membership.create({
    data: { groupId, personId: people.dana, state: 'asked', message: 'x' },
  })
  await rows.attendance.create({
    data: {
      meetingId: meeting.id,
      personId: people.ada,
      displayName: 'x',
      organisationName: 'x',
      checkIn: 'list',
      arrivedAt: expiresAt,
    },
  })
  await rows.highlight.create({
    data: {
      meetingId: meeting.id,
      proposalId: (await rows.proposal.findFirstOrThrow({ where: { state: 'tabled' } })).id,
      personId: people.ada,
      kind: 'add',
      madeAt: expiresAt,
    },
  })
  await rows.documentRevision.create({
    data: { meetingId: meeting.id, seq: 0, kind: 'named', name: 'x', at: expiresAt, state: Buffer.of(0, 0) },
  })
  await rows.attendance.create({
    data: {
      meetingId: meeting.id,
      displayName: 'x',
      organisationName: 'x',
      checkIn: 'list',
      arrivedAt: expiresAt,
      removedAt: expiresAt,
      removeReason: 'x',
    },
  })
  await fillQuestions(town, expiresAt)
  await fillRounds(town, expiresAt)
  await fillMinutes(town, expiresAt)
}

/** A question that everybody reads, of somebody who waits for its answer by mail. */
async function fillQuestions({ rows, meeting }: Town, askedAt: Date): Promise<void> {
  await rows.publicQuestion.create({
    data: {
      meetingId: meeting.id,
      code: 'Q-0801',
      position: 801,
      text: 'Kedy?',
      display: 'x',
      state: 'visible',
      askedAt,
      supports: { create: { supporter: 'x' } },
      letter: { create: { email: 'x', locale: 'sk', browserHash: 'x' } },
    },
  })
}

/** Somebody's dots in a round that still runs. */
async function fillRounds({ rows, people, meeting }: Town, openedAt: Date): Promise<void> {
  const [agendaItemId = ''] = meeting.items
  const set = { personId: people.ada, requestId: crypto.randomUUID(), version: 1, dots: [1] }
  await rows.dotRound.create({
    data: { meetingId: meeting.id, agendaItemId, dotsEach: 1, mostOnOne: 1, openedAt, sets: { create: set } },
  })
}

/** A meeting with minutes in work behind published ones, and a task. */
async function fillMinutes({ rows, people, processId, groupId }: Town, at: Date): Promise<void> {
  const { id: meetingId } = await rows.meeting.create({
    data: {
      code: 'minuted',
      title: 'Zapísané',
      processId,
      groupId,
      kind: 'working_group',
      state: 'minutes_draft',
      startsAt: new Date('2022-09-18T08:00:00Z'),
      endsAt: new Date('2022-09-18T09:00:00Z'),
      document: { create: {} },
    },
  })
  const publicLayout = layoutBytes({ lang: 'sk', title: 'Zápisnica', subtitle: '', marks: [], blocks: [] })
  await rows.minutes.create({
    data: {
      meetingId,
      number: 'Z-01/2022',
      text: 'Zápisnica',
      publishedAt: at,
      versions: { create: { version: 1, publicLayout, internalLayout: 'x', hash: 'x', publishedAt: at } },
    },
  })
  await rows.minutesDraft.create({
    data: {
      meetingId,
      correctingWhat: 'x',
      correctingWhy: 'x',
      verifiedHash: 'x',
      sections: { create: { key: 'opening', text: 'x', revision: 1, updatedAt: at } },
      remarks: {
        create: { key: 'opening', text: 'x', personId: people.ada, at, state: 'accepted', answer: 'x' },
      },
      findings: { create: { key: 'x', kind: 'x', words: 'x', verdict: 'kept', reason: 'x', at } },
    },
  })
  await rows.task.create({
    data: { meetingId, number: 1, what: 'x', owner: 'x', state: 'dropped', reason: 'x', createdAt: at },
  })
}

/** What is not public yet, or not any more: a meeting in preparation, hidden words, what waits for a moderator, minutes in work. */
export async function addUnpublished({ rows, processId, groupId, meeting }: Town): Promise<void> {
  const startsAt = new Date('2022-11-18T08:00:00Z')
  const prepared = await rows.meeting.create({
    data: {
      code: 'draft-meeting',
      title: 'canary-draft-meeting-title',
      processId,
      groupId,
      kind: 'working_group',
      state: 'draft',
      startsAt,
      endsAt: new Date('2022-11-18T09:00:00Z'),
      document: { create: {} },
      agenda: {
        create: [
          { number: '1', position: 1, title: 'canary-draft-item', purpose: 'inform', plannedMinutes: 5 },
        ],
      },
    },
  })
  const said = { processId, channel: 'spoken', display: 'canary-draft-display' } as const
  await rows.contribution.create({
    data: { ...said, meetingId: prepared.id, code: 'K-0801', text: 'canary-draft-contribution' },
  })
  await rows.proposal.create({
    data: {
      processId,
      meetingId: prepared.id,
      code: 'N-2023-SEN-81',
      title: 'canary-draft-proposal',
      text: 'canary-draft-proposal-text',
    },
  })
  await rows.contribution.create({
    data: {
      ...said,
      meetingId: meeting.id,
      code: 'K-0802',
      display: 'canary-hidden-display',
      text: 'canary-hidden-words',
      state: 'hidden',
      reason: 'Osobný údaj.',
      stateBefore: 'out_of_scope',
      reasonBefore: 'canary-reason-before',
    },
  })
  await rows.contribution.create({
    data: {
      ...said,
      meetingId: meeting.id,
      code: 'K-0803',
      display: 'canary-waiting-display',
      text: 'canary-waiting-words',
      state: 'submitted',
      fromOutside: true,
    },
  })
  const asked = { meetingId: meeting.id, askedAt: startsAt, display: 'canary-unseen-display' }
  await rows.publicQuestion.create({
    data: { ...asked, code: 'Q-0802', position: 802, text: 'canary-waiting-question', state: 'asked' },
  })
  await rows.publicQuestion.create({
    data: {
      ...asked,
      code: 'Q-0803',
      position: 803,
      text: 'canary-hidden-question',
      state: 'hidden',
      reason: 'Osobný údaj.',
    },
  })
  await rows.minutes.create({
    data: { meetingId: meeting.id, number: 'Z-1', text: 'canary-unpublished-minutes' },
  })
}
