import { expect, test } from 'vitest'
import { PROPOSAL_STATES } from '#domain/proposal/state.ts'
import { acceptBallot } from '#domain/vote/ballot.ts'
import { lostReason, usualQuestion } from '#domain/vote/town-words.ts'
import { cancelVote, isVoteMethod, LONGEST_QUESTION, openVote } from '#domain/vote/vote.ts'

const READY = { state: 'ready_for_decision', themeId: 'SEN' } as const
const OPENING: Parameters<typeof openVote>[1] = {
  question: ' Súhlasíte  s návrhom? ',
  entitled: 3,
  asked: null,
}

test('VOTE-1 only a card that is ready is put to the vote', () => {
  const answers = PROPOSAL_STATES.map((state) => {
    const opened = openVote({ ...READY, state }, OPENING)
    return [state, opened.ok || opened.reason]
  })

  expect(Object.fromEntries(answers)).toEqual({
    draft: 'wrong-state',
    tabled: 'wrong-state',
    in_discussion: 'wrong-state',
    ready_for_decision: true,
    in_vote: 'vote-open',
    adopted: 'already-decided',
    adopted_with_changes: 'already-decided',
    not_adopted: 'already-decided',
    deferred: 'already-decided',
    referred: 'already-decided',
    withdrawn: 'wrong-state',
    merged: 'already-merged',
    split: 'already-split',
    finalised: 'already-finalised',
  })
})

test('VOTE-1 a vote has a question, somebody to answer it, and no other beside it', () => {
  const why = (over: Partial<typeof OPENING>, proposal: Parameters<typeof openVote>[0] = READY) => {
    const opened = openVote(proposal, { ...OPENING, ...over })
    return opened.ok ? opened.value : opened.reason
  }
  expect([
    why({}),
    why({ question: ' \n ' }),
    why({ question: 'a'.repeat(LONGEST_QUESTION + 1) }),
    why({ entitled: 0 }),
    why({ asked: 'vote' }),
    why({ asked: 'dots' }),
    why({ asked: 'mood' }),
    why({}, { ...READY, themeId: null }),
  ]).toEqual([
    'Súhlasíte s návrhom?',
    'empty',
    'too-long',
    'nobody-may-vote',
    'another-vote-open',
    'dots-open',
    'mood-open',
    'theme-missing',
  ])
})

const CAST = { state: 'open', right: 'here', earlier: null, requestId: 'r1' } as const

test('VOTE-3 a person’s first ballot counts, and stays', () => {
  expect([acceptBallot(CAST), acceptBallot({ ...CAST, earlier: 'r0' })]).toEqual([
    { ok: true, value: 'counts' },
    { ok: false, reason: 'already-voted' },
  ])
})

test('VOTE-4 the same ballot again is the same ballot, whatever has happened since', () => {
  expect(
    (['open', 'closed', 'cancelled'] as const).flatMap((state) =>
      (['here', 'left', 'none'] as const).map(
        (right) => acceptBallot({ state, right, earlier: 'r1', requestId: 'r1' }).ok,
      ),
    ),
  ).toEqual(Array.from({ length: 9 }, () => true))
})

test('VOTE-5 who may not vote is told why', () => {
  expect([
    acceptBallot({ ...CAST, right: 'none' }),
    acceptBallot({ ...CAST, right: 'left' }),
    acceptBallot({ ...CAST, state: 'closed' }),
    acceptBallot({ ...CAST, state: 'cancelled' }),
  ]).toEqual([
    { ok: false, reason: 'no-right-to-vote' },
    { ok: false, reason: 'left-meeting' },
    { ok: false, reason: 'vote-closed' },
    { ok: false, reason: 'vote-closed' },
  ])
})

test('VOTE-10 only an open vote is cancelled, and not without a reason', () => {
  expect([cancelVote('open', ' chyba '), cancelVote('open', ' '), cancelVote('closed', 'chyba')]).toEqual([
    { ok: true, value: 'chyba' },
    { ok: false, reason: 'reason-missing' },
    { ok: false, reason: 'vote-closed' },
  ])
})

test('a lost vote has a reason in the language of its town', () => {
  expect(['sk-SK', 'pt-BR', 'en', 'fr'].map(lostReason)).toEqual([
    'V hlasovaní nezískal potrebnú väčšinu.',
    'Não alcançou na votação a maioria necessária.',
    'It did not reach the required majority in the vote.',
    'It did not reach the required majority in the vote.',
  ])
})

test('the usual question is put in the language of the town', () => {
  expect(['sk-SK', 'pt-BR', 'en', 'fr'].map((locale) => usualQuestion(locale, 'N-1'))).toEqual([
    'Súhlasíte s návrhom N-1?',
    'Você concorda com a proposta N-1?',
    'Do you agree with proposal N-1?',
    'Do you agree with proposal N-1?',
  ])
})

test('two methods are counted by the machine', () => {
  expect(
    (['consent', 'show_of_cards', 'electronic_open', 'electronic_secret'] as const).map(isVoteMethod),
  ).toEqual([false, false, true, true])
})
