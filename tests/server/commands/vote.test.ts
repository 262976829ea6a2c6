import { expect, test } from 'vitest'
import { closeAgendaItem } from '#server/commands/close-agenda-item.ts'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { describeProposal } from '#server/commands/describe-proposal.ts'
import { moveProposal } from '#server/commands/move-proposal.ts'
import { openAgendaItem } from '#server/commands/open-agenda-item.ts'
import { openVote } from '#server/commands/open-vote.ts'
import { pausePublicView } from '#server/commands/pause-public-view.ts'
import { recordDecision } from '#server/commands/record-decision.ts'
import { withdrawProposal } from '#server/commands/withdraw-proposal.ts'
import { openBallots } from '#server/queries/open-ballots.ts'
import { ownBallot } from '#server/queries/own-ballot.ts'
import { textHash } from '#server/text-hash.ts'
import { aTown, NOON, newRequestId, type Town } from '#tests/support/a-town.ts'
import { anOpening, anOpenVote, arrive, cancel, close, vote } from '#tests/support/a-vote.ts'
import { aDecision, aProposal, aReadyProposal, finalise } from '#tests/support/on-the-board.ts'
import { typeInto } from '#tests/support/typing.ts'

const WORDS = { title: 'Obed aj v nedeľu', text: 'Zabezpečiť donášku obedov aj v nedeľu.' }

const reasonOf = (answer: { ok: boolean; reason?: string }) => answer.reason ?? answer.ok

const setRulebook = (town: Town, rulebook: object) => town.rows.process.updateMany({ data: { rulebook } })

test('VOTE-1 a moderator puts a card to the vote, and everybody sees what is asked', async () => {
  await using town = await aTown()
  await arrive(town, ['ada', 'ben', 'cyril'])
  await setRulebook(town, { approval: 'majority_of_present', quorum: 2 })

  const { proposalId, voteId } = await anOpenVote(town, { question: ' Súhlasíte? ' })

  const floor = await town.floor()
  expect(floor.cards).toMatchObject([{ id: proposalId, state: 'in_vote' }])
  expect(floor.vote).toEqual({
    id: voteId,
    proposalId,
    method: 'electronic_secret',
    question: 'Súhlasíte?',
    rule: {
      approval: { of: 'present', share: { numerator: 1, denominator: 2 }, isMoreThan: true },
      quorum: { people: 2, share: null },
    },
    state: 'open',
    openedAt: NOON.toISOString(),
    closedAt: null,
    textHash: textHash(WORDS),
    before: null,
    voted: 0,
    entitled: 3,
    needed: null,
    decision: null,
    reason: null,
  })
  expect(await town.brokenLinks()).toBe(0)
})

test('VOTE-1 a vote in disorder is refused and leaves no trace', async () => {
  await using town = await aTown()
  const ready = await aReadyProposal(town)
  const opening = await anOpening(town, ready)
  const open = async (
    who: 'ada' | 'ben' | 'dana' | 'filip' | 'visitor',
    over: Partial<typeof opening> = {},
  ) =>
    reasonOf(await openVote(town.as(who), town.meeting, { ...opening, requestId: newRequestId(), ...over }))
  const nobody = await open('ben')
  await arrive(town, ['ada'])

  const answers = [
    nobody,
    await open('visitor'),
    await open('dana'),
    await open('filip'),
    await open('ada'),
    await open('ben', { textHash: 'a'.repeat(64) }),
    await open('ben', { proposalId: newRequestId() }),
    await open('ben', { question: ' ' }),
    await open('ben', { proposalId: await aProposal(town, 'Ešte v reči') }),
  ]

  expect(answers).toEqual([
    'nobody-may-vote',
    'not-signed-in',
    'not-allowed',
    'suspended',
    'not-allowed',
    'text-changed',
    'not-found',
    'empty',
    'wrong-state',
  ])
  expect([await town.rows.vote.count(), (await town.floor()).vote]).toEqual([0, null])
})

test('VOTE-1 a meeting is asked one question at a time, also by two moderators at once', async () => {
  await using town = await aTown()
  await arrive(town, ['ada'])
  const openings = [
    await anOpening(town, await aReadyProposal(town, 'Prvý')),
    await anOpening(town, await aReadyProposal(town, 'Druhý')),
  ]

  const answers = await Promise.all(
    openings.map((opening, index) => openVote(town.as(index ? 'cyril' : 'ben'), town.meeting, opening)),
  )

  expect(new Set(answers.map(reasonOf))).toEqual(new Set([true, 'another-vote-open']))
})

test('VOTE-1 nothing is put to the vote between items, nor behind the back of the public', async () => {
  await using town = await aTown()
  await arrive(town, ['ada'])
  const opening = await anOpening(town, await aReadyProposal(town))
  await pausePublicView(town.as('ben'), town.meeting, { requestId: newRequestId(), reason: 'Osobná vec' })
  const paused = await openVote(town.as('ben'), town.meeting, opening)
  await town.rows.meeting.updateMany({ data: { publicPausedAt: null, publicPauseReason: null } })
  const itemId = town.meeting.items[1] ?? ''
  await closeAgendaItem(town.as('ben'), town.meeting, { requestId: newRequestId(), itemId })

  const between = await openVote(town.as('ben'), town.meeting, opening)

  expect([paused, between].map(reasonOf)).toEqual(['public-view-paused', 'no-open-item'])
})

test('VOTE-2 while a vote is open nothing else is done about it', async () => {
  await using town = await aTown()
  await arrive(town, ['ada'])
  const { proposalId } = await anOpenVote(town)
  const ben = town.as('ben')
  const requestId = newRequestId
  const [first = '', second = ''] = town.meeting.items

  const answers = [
    await moveProposal(ben, town.meeting, {
      requestId: requestId(),
      proposalId,
      to: 'in_discussion',
      beforeId: null,
    }),
    await withdrawProposal(ben, town.meeting, { requestId: requestId(), proposalId, reason: 'Inak' }),
    await describeProposal(ben, town.meeting, { requestId: requestId(), proposalId, level: 'region' }),
    await recordDecision(ben, town.meeting, await aDecision(town, proposalId)),
    await finalise(town, proposalId),
    await openAgendaItem(ben, town.meeting, { requestId: requestId(), itemId: first }),
    await closeAgendaItem(ben, town.meeting, { requestId: requestId(), itemId: second }),
    await closeMeeting(ben, town.meeting, { requestId: requestId() }),
  ]

  expect(answers.map(reasonOf)).toEqual([
    'vote-open',
    'vote-open',
    'not-open-for-text',
    'vote-open',
    'not-adopted',
    'vote-open',
    'vote-open',
    'vote-open',
  ])
})

test('VOTE-2 an edit admitted before the opening is judged again after it', async () => {
  await using town = await aTown()
  await arrive(town, ['ada'])
  const proposalId = await aReadyProposal(town)
  const before = await town.store.log.load(town.meeting.id)
  await anOpenVote(town, { proposalId })

  const late = {
    meetingId: town.meeting.id,
    rules: before?.rules ?? 0,
    update: new Uint8Array([0, 0]),
    personId: null,
  }
  expect(await town.store.log.append([late])).toEqual([null])
})

test('VOTE-2 before the vote everybody is shown what has changed since it was tabled', async () => {
  await using town = await aTown()
  await arrive(town, ['ada'])
  const proposalId = await aReadyProposal(town)
  await typeInto(town, proposalId, ' a cez sviatky')
  const { voteId } = await anOpenVote(town, { proposalId })
  const shown = (await town.floor()).vote
  await vote(town, 'ada', voteId, 'for')
  await close(town, voteId)

  expect(shown?.before).toEqual(WORDS)
  expect((await town.floor()).vote?.before).toBeNull()
  expect(await town.rows.decision.findMany({ select: { result: true, textHash: true } })).toEqual([
    { result: 'adopted_with_changes', textHash: shown?.textHash },
  ])
})

test('VOTE-9 the close makes the decision, its numbers, words and hash, and locks the card in one act', async () => {
  await using town = await aTown()
  await arrive(town, ['ada', 'ben', 'cyril'])
  const { proposalId, voteId } = await anOpenVote(town)
  await vote(town, 'ada', voteId, 'for')
  await vote(town, 'ben', voteId, 'abstain')

  const closed = await close(town, voteId)

  expect(closed).toEqual({ ok: true, value: { number: 'R1', result: 'adopted' } })
  const decision = await town.rows.decision.findFirstOrThrow({ include: { version: true, proposal: true } })
  expect(decision).toMatchObject({
    method: 'electronic_secret',
    result: 'adopted',
    votesFor: 1,
    votesAgainst: 0,
    votesAbstain: 1,
    base: 3,
    textHash: textHash(WORDS),
    recordedById: town.people.ben,
    agendaItemId: town.meeting.items[1],
    version: { ...WORDS, hash: textHash(WORDS) },
    proposal: { state: 'adopted' },
  })
  const floor = await town.floor()
  expect(floor.cards).toMatchObject([{ state: 'adopted', decision: { votesFor: 1, votesAbstain: 1 } }])
  expect(floor.vote).toMatchObject({ state: 'closed', voted: 2, entitled: 3, needed: 1, decision: 'R1' })
  expect((await finalise(town, proposalId)).ok).toBe(true)
  expect(await town.brokenLinks()).toBe(0)
})

test('VOTE-9 what the rulebook does not carry is not adopted, with a reason', async () => {
  await using town = await aTown()
  await setRulebook(town, { approval: 'majority_of_present' })
  await arrive(town, ['ada', 'ben', 'cyril', 'dana'])
  const lose = async (title: string, reason: string | null) => {
    const { voteId } = await anOpenVote(town, { proposalId: await aReadyProposal(town, title) })
    await vote(town, 'ada', voteId, 'for')
    await vote(town, 'ben', voteId, 'for')
    await vote(town, 'cyril', voteId, 'against')
    return close(town, voteId, 'ben', reason)
  }

  expect([await lose('Prvý', ' Vráti sa v máji. '), await lose('Druhý', null)]).toEqual([
    { ok: true, value: { number: 'R1', result: 'not_adopted' } },
    { ok: true, value: { number: 'R2', result: 'not_adopted' } },
  ])
  const reasons = await town.rows.decision.findMany({ select: { reason: true }, orderBy: { number: 'asc' } })
  expect(reasons).toEqual([
    { reason: 'Vráti sa v máji.' },
    { reason: 'V hlasovaní nezískal potrebnú väčšinu.' },
  ])
})

test('VOTE-9 of two moderators who close at once, the second is told', async () => {
  await using town = await aTown()
  await arrive(town, ['ada'])
  const { voteId } = await anOpenVote(town)
  await vote(town, 'ada', voteId, 'for')

  const answers = await Promise.all([close(town, voteId, 'ben'), close(town, voteId, 'cyril')])

  expect(new Set(answers.map(reasonOf))).toEqual(new Set([true, 'vote-closed']))
  expect(await town.rows.decision.count()).toBe(1)
})

test('VOTE-10 without the quorum nothing is decided, and no ballot is kept', async () => {
  await using town = await aTown()
  await setRulebook(town, { quorum: { share: '1/2' } })
  await arrive(town, ['ada', 'ben'])
  await arrive(town, ['cyril', 'dana'], { leftAt: NOON })
  const { proposalId, voteId } = await anOpenVote(town, { method: 'electronic_open' })
  await vote(town, 'ada', voteId, 'for')

  expect(await close(town, voteId)).toEqual({ ok: true, value: { number: null, result: null } })
  const { vote: shown, cards } = await town.floor()
  expect(shown).toMatchObject({ state: 'closed', voted: 1, entitled: 2, needed: 2, decision: null })
  expect(cards).toMatchObject([{ id: proposalId, state: 'ready_for_decision', decision: null }])
  expect(await ballotsLeft(town)).toEqual([0, 0, 0])
  // It can be put to the vote again.
  expect((await anOpenVote(town, { proposalId })).voteId).not.toBe(voteId)
})

test('VOTE-10 a vote is cancelled with a reason: its ballots are destroyed, that it was is not', async () => {
  await using town = await aTown()
  await arrive(town, ['ada', 'ben'])
  const { proposalId, voteId } = await anOpenVote(town)
  await vote(town, 'ada', voteId, 'against')

  const answers = [
    await cancel(town, voteId, 'ada'),
    await cancel(town, voteId, 'ben', ' '),
    await cancel(town, voteId, 'cyril', 'Zlá otázka'),
    await cancel(town, voteId, 'ben', 'Ešte raz'),
    await vote(town, 'ben', voteId, 'for'),
  ]

  expect(answers.map(reasonOf)).toEqual(['not-allowed', 'reason-missing', true, 'vote-closed', 'vote-closed'])
  const { vote: shown, cards } = await town.floor()
  expect(shown).toMatchObject({ state: 'cancelled', reason: 'Zlá otázka', voted: 1, entitled: 2 })
  expect(cards).toMatchObject([{ id: proposalId, state: 'ready_for_decision' }])
  expect(await ballotsLeft(town)).toEqual([0, 0, 0])
  const audited = await town.rows.auditEvent.findFirst({ where: { action: 'vote:cancel' } })
  expect(audited?.detail).toEqual({ voted: 1, reason: 'Zlá otázka' })
})

test('VOTE-12 who voted how in an open vote is told to members once it is closed, and to nobody else', async () => {
  await using town = await aTown()
  await arrive(town, ['ada', 'ben'])
  const { proposalId, voteId } = await anOpenVote(town, { method: 'electronic_open' })
  await vote(town, 'ada', voteId, 'against')
  await vote(town, 'ben', voteId, 'for')
  const list = (who: 'ada' | 'dana' | 'visitor') => openBallots(town.as(who), town.meeting, { proposalId })
  const before = await list('ada')
  await close(town, voteId)

  const told = await list('ada')
  expect(before).toEqual({ ok: true, value: [] })
  expect(told.ok && [...told.value].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
    { name: 'Ada Vzorová', choice: 'against' },
    { name: 'Ben Príklad', choice: 'for' },
  ])
  expect([await list('dana'), await list('visitor')].map(reasonOf)).toEqual(['not-allowed', 'not-signed-in'])
})

test('VOTE-12 of a secret vote nobody is told anything', async () => {
  await using town = await aTown()
  await arrive(town, ['ada'])
  const { proposalId, voteId } = await anOpenVote(town)
  await vote(town, 'ada', voteId, 'for')
  const own = await ownBallot(town.as('ada'), town.meeting, { voteId })
  await close(town, voteId)

  expect(own).toEqual({ ok: true, value: { right: 'here', hasVoted: true, choice: null } })
  expect(await openBallots(town.as('ada'), town.meeting, { proposalId })).toEqual({ ok: true, value: [] })
})

test('VOTE-12 after a reload everybody knows whether their vote is counted', async () => {
  await using town = await aTown()
  await arrive(town, ['ada', 'ben'])
  await arrive(town, ['cyril'], { hasVote: false })
  const { voteId } = await anOpenVote(town, { method: 'electronic_open' })
  await vote(town, 'ada', voteId, 'for')
  const own = (who: 'ada' | 'ben' | 'cyril' | 'dana') => ownBallot(town.as(who), town.meeting, { voteId })

  expect([await own('ada'), await own('ben'), await own('cyril'), await own('dana')]).toEqual([
    { ok: true, value: { right: 'here', hasVoted: true, choice: 'for' } },
    { ok: true, value: { right: 'here', hasVoted: false, choice: null } },
    { ok: true, value: { right: 'none', hasVoted: false, choice: null } },
    { ok: false, reason: 'not-allowed' },
  ])
})

test('DEC-7 the numbers of an electronic vote are counted, not typed', async () => {
  await using town = await aTown()
  const request = await aDecision(town, await aReadyProposal(town), {
    method: 'electronic_secret',
    votesFor: 40,
    votesAgainst: 0,
    votesAbstain: 0,
  })

  expect(await recordDecision(town.as('ben'), town.meeting, request)).toEqual({
    ok: false,
    reason: 'count-by-vote',
  })
})

const ballotsLeft = ({ rows }: Town) =>
  Promise.all([rows.voteRoll.count(), rows.openBallot.count(), rows.secretTally.count()])
