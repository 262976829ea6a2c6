import { expect, test } from 'vitest'
import type { Choice } from '#domain/vote/ballot.ts'
import { aTown } from '#tests/support/a-town.ts'
import { anOpenVote, arrive, close, vote } from '#tests/support/a-vote.ts'
import { everyRow } from '#tests/support/every-row.ts'
import { documentBytes, publicOutputs } from '#tests/support/public-outputs.ts'
import { voteOnFloor } from '#tests/support/vote-on-floor.ts'

/** A town in which three vote in this order; looked at before or after the close. */
async function voted(choices: readonly [Choice, Choice, Choice], isClosed: boolean) {
  await using town = await aTown()
  await arrive(town, ['ada', 'ben', 'cyril'])
  const { voteId } = await anOpenVote(town)
  await vote(town, 'cyril', voteId, choices[2])
  await vote(town, 'ada', voteId, choices[0])
  await vote(town, 'ben', voteId, choices[1])
  await voteOnFloor(town, (shown) => shown.voted === 3)
  if (isClosed) await close(town, voteId, 'ben')
  const { vote: shown, cards } = await town.floor()
  const floor = JSON.stringify([shown, cards]).replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '#')
  return { rows: await everyRow(town), floor }
}

test.each([
  [false, 'open'],
  [true, 'closed'],
])(
  'VOTE-6 two who exchange their ballots leave the same database, row by row (vote %#)',
  async (isClosed) => {
    const one = await voted(['for', 'against', 'abstain'], isClosed)
    const other = await voted(['against', 'abstain', 'for'], isClosed)

    expect(other).toEqual(one)
    expect(one.rows.VoteRoll).toHaveLength(3)
  },
)

test('VOTE-6 who has voted stands in one table, and nothing there says what, when or in which order', async () => {
  await using town = await aTown()
  await arrive(town, ['ada', 'ben'])
  const before = await everyRow(town)
  const { voteId } = await anOpenVote(town)
  const opened = await everyRow(town)
  await vote(town, 'ada', voteId, 'for')
  await voteOnFloor(town, (shown) => shown.voted === 1)
  const after = await everyRow(town)

  const changed = Object.keys(after).filter(
    (name) => JSON.stringify(after[name]) !== JSON.stringify(opened[name]),
  )
  expect(changed).toEqual(['SecretTally', 'VoteRoll'])
  expect(after.VoteRoll).toEqual(['{"voteId": "#", "personId": "ada", "requestId": "#"}'])
  expect(after.SecretTally).toEqual(['{"voteId": "#", "votesFor": 1, "votesAbstain": 0, "votesAgainst": 0}'])
  expect(before.VoteRoll).toEqual([])
})

test('VOTE-6 an act of the database itself refuses a name beside a secret ballot', async () => {
  await using town = await aTown()
  await arrive(town, ['ada'])
  const { voteId } = await anOpenVote(town)

  const named = town.rows.$executeRaw`
    INSERT INTO "OpenBallot" VALUES (${voteId}::uuid, ${town.people.ada}::uuid, 'for')`

  await expect(named).rejects.toThrow('A secret ballot has no name')
})

test.each(['electronic_open', 'electronic_secret'] as const)(
  'VOTE-7 until the close everybody learns how many have voted, and nothing else: %s',
  async (method) => {
    const seen = async (choice: Choice) => {
      await using town = await aTown()
      await arrive(town, ['ada', 'ben'])
      const { voteId } = await anOpenVote(town, { method })
      await vote(town, 'ada', voteId, choice)
      const shown = await voteOnFloor(town, ({ voted: count }) => count === 1)
      const outputs = [...(await publicOutputs(town.as('visitor'), town.rows))].filter(
        ([name]) => !name.includes('feed'),
      )
      const bytes = Buffer.from(await documentBytes(town.as('visitor'), town.meeting.id)).toString('latin1')
      return {
        shown: { ...shown, id: '', proposalId: '' },
        outputs: outputs.length,
        bytes,
        texts: JSON.stringify(outputs),
      }
    }
    const [one, other] = [await seen('for'), await seen('against')]

    expect(other.shown).toEqual(one.shown)
    expect(one.shown).toMatchObject({ voted: 1, entitled: 2 })
    for (const { bytes, texts } of [one, other])
      expect(`${bytes}${texts}`).not.toMatch(/votesFor":[1-9]|"choice"/)
  },
)
