import { expect, test } from 'vitest'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { recordDecision } from '#server/commands/record-decision.ts'
import { proposalPage } from '#server/queries/proposal-page.ts'
import { textHash } from '#server/text-hash.ts'
import { aBlock, decideBlock, highlight, readyProposals } from '#tests/support/a-block.ts'
import { aTown, newRequestId, type Town } from '#tests/support/a-town.ts'
import { aCrowd, anOpenVote, arrive, cancel, close, vote } from '#tests/support/a-vote.ts'
import { said } from '#tests/support/minutes.ts'
import { aDecision, anAdoptedProposal, aReadyProposal, finalise } from '#tests/support/on-the-board.ts'
import { typeInto } from '#tests/support/typing.ts'

const TITLES = ['Prvý', 'Druhý', 'Tretí']

const codesOf = async (town: Town, ids: readonly string[]) => {
  const rows = await town.rows.proposal.findMany({ where: { id: { in: [...ids] } } })
  return ids.map((id) => rows.find((row) => row.id === id)?.code)
}

test('BLOCK-4 each proposal has its own decision, words and hash, and the block one number', async () => {
  await using town = await aTown()
  await anAdoptedProposal(town)
  const ids = await readyProposals(town, TITLES)

  const recorded = await decideBlock(town, await aBlock(town, ids))
  await anAdoptedProposal(town, 'Potom')

  const decisions = await town.rows.decision.findMany({
    orderBy: { number: 'asc' },
    include: { version: true },
  })
  expect(recorded).toEqual({ ok: true, value: { number: 'R2', count: 3 } })
  expect(decisions.map(({ number, block, blockSize }) => [number, block, blockSize])).toEqual([
    ['R1', null, null],
    ['R2.1', 'R2', 3],
    ['R2.2', 'R2', 3],
    ['R2.3', 'R2', 3],
    ['R3', null, null],
  ])
  for (const { version, textHash: hash } of decisions) expect(textHash(version)).toBe(hash)
  expect(decisions.slice(1, 4).map(({ version }) => version.title)).toEqual(TITLES)
  expect(await town.brokenLinks()).toBe(0)
})

test('BLOCK-4 what was decided in a block is written into the plan like everything else', async () => {
  await using town = await aTown()
  const ids = await readyProposals(town, TITLES)
  await decideBlock(town, await aBlock(town, ids))
  const [first = ''] = ids

  const written = await finalise(town, first)

  const [code = ''] = await codesOf(town, [first])
  const page = await proposalPage(town.as('visitor'), code)
  expect(written).toEqual({ ok: true, value: { entryCode: '1.1.1/2023' } })
  expect(page).toMatchObject({
    state: 'finalised',
    decisions: [{ number: 'R1.1', block: { number: 'R1', size: 3 } }],
  })
  const card = (await town.floor()).cards.find(({ id }) => id === first)
  expect(card?.decision).toMatchObject({ number: 'R1.1', block: { number: 'R1', size: 3 } })
})

test('BLOCK-5 whatever was highlighted or changed since is named, and nothing is recorded', async () => {
  await using town = await aTown()
  const ids = await readyProposals(town, TITLES)
  const [first = '', second = ''] = ids
  const [firstCode, secondCode] = await codesOf(town, ids)
  const request = await aBlock(town, ids)
  const before = await town.rows.auditEvent.count()
  await typeInto(town, first, '!')

  const changed = await decideBlock(town, request)
  await highlight(town, second)
  const highlighted = await decideBlock(town, { ...request, requestId: newRequestId() })

  expect(changed).toEqual({ ok: false, reason: 'text-changed', about: [firstCode] })
  expect(highlighted).toEqual({ ok: false, reason: 'highlighted', about: [secondCode] })
  expect([await town.rows.decision.count(), await town.rows.proposalVersion.count()]).toEqual([0, 0])
  expect(await town.rows.auditEvent.count()).toBe(before + 1)
})

test('BLOCK-5 BLOCK-6 of two moderators at once the second is told, and the same request acts once', async () => {
  await using town = await aTown()
  const request = await aBlock(town, await readyProposals(town, TITLES))

  const answers = await Promise.all(
    (['ben', 'cyril'] as const).map((who) =>
      decideBlock(town, { ...request, requestId: newRequestId() }, who),
    ),
  )
  const again = await aBlock(town, await readyProposals(town, ['Štvrtý', 'Piaty']))
  const repeated = [await decideBlock(town, again), await decideBlock(town, again)]

  const told = answers.map((answer) => (answer.ok ? answer.value.number : answer.reason))
  expect(new Set(told)).toEqual(new Set(['R1', 'already-decided']))
  expect(repeated).toEqual([
    { ok: true, value: { number: 'R2', count: 2 } },
    { ok: true, value: { number: 'R2', count: 2 } },
  ])
  expect(await town.rows.decision.count()).toBe(5)
})

test('BLOCK-6 no one but moderators of the running meeting decides a block', async () => {
  await using town = await aTown()
  const request = await aBlock(town, await readyProposals(town, TITLES))
  const attempts = []
  for (const who of ['ada', 'dana', 'emil', 'filip', 'visitor'] as const) {
    attempts.push(said(await decideBlock(town, request, who)))
  }
  const unknown = {
    ...request,
    proposals: [...request.proposals, { proposalId: newRequestId(), textHash: 'x' }],
  }
  attempts.push(said(await decideBlock(town, unknown)))
  await town.rows.proposal.updateMany({ data: { state: 'tabled' } })
  await closeMeeting(town.as('ben'), town.meeting, { requestId: newRequestId() })
  attempts.push(said(await decideBlock(town, request)))

  expect(attempts).toEqual([
    'not-allowed',
    'not-allowed',
    'not-allowed',
    'suspended',
    'not-signed-in',
    'not-found',
    'meeting-closed',
  ])
  expect(await town.rows.decision.count()).toBe(0)
})

test('DEC-8 DEC-10 a block is judged by the rulebook like each of its proposals', async () => {
  await using town = await aTown()
  await town.rows.process.updateMany({
    data: { rulebook: { approval: { share: '2/3', of: 'present' }, quorum: 6 } },
  })
  await aCrowd(town, 5)
  const request = await aBlock(town, await readyProposals(town, TITLES), {
    method: 'show_of_cards',
    votesAgainst: 1,
    votesAbstain: 1,
  })
  const attempt = async (votesFor: number) =>
    said(await decideBlock(town, { ...request, requestId: newRequestId(), votesFor }))

  const answers = [await attempt(3)]
  await aCrowd(town, 1)
  answers.push(await attempt(3), await attempt(4))

  expect(answers).toEqual(['no-quorum', 'result-contradicts-counts', true])
  expect(await town.rows.decision.findMany()).toMatchObject(TITLES.map(() => ({ votesFor: 4, base: 6 })))
})

const limitTo = (town: Town, municipality: number) =>
  town.rows.process.updateMany({ data: { rulebook: { proposal_limits: { municipality } } } })

test('LIMIT-2 beyond the limit nothing is adopted by hand, and a block names what does not fit', async () => {
  await using town = await aTown()
  await limitTo(town, 2)
  await anAdoptedProposal(town)
  const ids = await readyProposals(town, TITLES)
  const [, second, third] = await codesOf(town, ids)

  const block = await decideBlock(town, await aBlock(town, ids))
  const two = await decideBlock(town, await aBlock(town, ids.slice(0, 2)))
  const [first = ''] = ids
  const fits = await recordDecision(town.as('ben'), town.meeting, await aDecision(town, first))
  const last = ids[1] ?? ''
  const full = await recordDecision(town.as('ben'), town.meeting, await aDecision(town, last))
  const refusal = { result: 'not_adopted', reason: 'Limit je plný.' } as const
  const not = await decideBlock(town, await aBlock(town, ids.slice(1), refusal))

  expect(block).toEqual({ ok: false, reason: 'limit-full', about: [second, third] })
  expect(two).toEqual({ ok: false, reason: 'limit-full', about: [second] })
  expect([fits, full, not].map(said)).toEqual([true, 'limit-full', true])
})

test('LIMIT-2 a full limit is not voted on, and a slot taken meanwhile is not given twice', async () => {
  await using town = await aTown()
  await limitTo(town, 1)
  await arrive(town, ['ada'])
  const { voteId } = await anOpenVote(town)
  await vote(town, 'ada', voteId, 'for')
  await anAdoptedProposal(town, 'Rýchlejší')

  expect(said(await close(town, voteId))).toBe('limit-full')
  await cancel(town, voteId)
  const other = await aReadyProposal(town, 'Neskorší')
  await expect(anOpenVote(town, { proposalId: other })).rejects.toThrow('limit-full')
})
