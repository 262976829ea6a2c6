import { expect, test } from 'vitest'
import { addContribution } from '#server/commands/add-contribution.ts'
import { aTown, newRequestId, type Town } from '#tests/support/a-town.ts'
import { addUnpublished, canariesIn, fillPrivateTables, markPrivateColumns } from '#tests/support/canaries.ts'
import { PRIVATE_COLUMNS, PUBLIC_COLUMNS } from '#tests/support/columns.ts'
import { anAdoptedProposal, aProposal, finalise } from '#tests/support/on-the-board.ts'
import { documentBytes, publicOutputs } from '#tests/support/public-outputs.ts'

const say = (town: Town, display: string | null = null) =>
  addContribution(town.as('cyril'), town.meeting, {
    requestId: newRequestId(),
    text: 'Obed by mal chodiť aj v nedeľu.',
    themeId: null,
    channel: 'spoken',
    display,
  })

/** A town where everything has happened once, with a marker wherever a stranger must not look. */
async function aMarkedTown(): Promise<Town> {
  const town = await aTown()
  await say(town)
  await finalise(town, await anAdoptedProposal(town))
  await aProposal(town, 'Ešte otvorený návrh')
  await town.rows.group.updateMany({ data: { leadId: town.people.ben } })
  await fillPrivateTables(town)
  await addUnpublished(town)
  expect(await markPrivateColumns(town)).toEqual([])
  // An act after the marking: the floor is derived from the marked rows.
  await say(town)
  return town
}

const stringified = (value: unknown) =>
  JSON.stringify(value, (_key, inner: unknown) => (inner instanceof Uint8Array ? canariesIn(inner) : inner))

test('PUB-1 nothing private is in anything that a stranger can ask for', async () => {
  await using town = await aMarkedTown()

  const outputs = await publicOutputs(town.as('visitor'), town.rows)
  const leaks = [...outputs].flatMap(([name, output]) =>
    canariesIn(stringified(output) ?? '').map((canary) => `${name}: ${canary}`),
  )

  expect(leaks).toEqual([])
})

test('PUB-2 nothing private is in the document that every viewer receives', async () => {
  await using town = await aMarkedTown()

  expect(canariesIn(await documentBytes(town.as('visitor'), town.meeting.id))).toEqual([])
})

test('PUB-3 a person is never known by an id in anything public', async () => {
  await using town = await aMarkedTown()

  const outputs = await publicOutputs(town.as('visitor'), town.rows)
  const everything = `${stringified([...outputs])}${Buffer.from(
    await documentBytes(town.as('visitor'), town.meeting.id),
  ).toString('latin1')}`

  expect(Object.values(town.people).filter((id) => everything.includes(id))).toEqual([])
})

test('PUB-4 every column that can hold words is sorted into public or private', async () => {
  await using town = await aTown()
  const columns = await town.rows.$queryRaw<{ name: string }[]>`
    SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
       AND data_type IN ('text', 'character varying', 'jsonb', 'json', 'ARRAY')`

  expect(columns.map(({ name }) => name).sort()).toEqual([...PRIVATE_COLUMNS, ...PUBLIC_COLUMNS].sort())
})
