import { expect, test } from 'vitest'
import { VISITOR } from '#domain/actor.ts'
import { finishSignInByCode, finishSignInByLink } from '#server/commands/finish-sign-in.ts'
import { startSignIn } from '#server/commands/start-sign-in.ts'
import type { Context } from '#server/context.ts'
import { awaitedAddress, messageBehindLink } from '#server/queries/sign-in-message.ts'
import { aTown, NOON, type Town } from '#tests/support/a-town.ts'
import { anEntrance, secretsIn } from '#tests/support/an-entrance.ts'

const MINUTE_MS = 60_000
const ADA = 'ada@example.org'

async function aTownWithMail() {
  const town = await aTown()
  await town.rows.person.update({ where: { id: town.people.ada }, data: { email: ADA, locale: 'sk' } })
  await town.rows.person.update({ where: { id: town.people.filip }, data: { email: 'filip@example.org' } })
  return town
}

const visitor = (town: Town, minutes = 0): Context => ({
  actor: VISITOR,
  now: () => new Date(NOON.getTime() + minutes * MINUTE_MS),
  store: town.store,
})

const ask = (town: Town, at: ReturnType<typeof anEntrance>, email = ADA) =>
  startSignIn(visitor(town), at.entrance, { email, next: '/groups' })

async function whoHolds(town: Town, token: string) {
  return (await town.store.sessions.findActor(token, NOON))?.id
}

test('ENTER-2 the code signs in where it was asked for, typed in any way', async () => {
  await using town = await aTownWithMail()
  const at = anEntrance()
  await ask(town, at)
  const { code } = secretsIn(at.letters[0])

  expect(await awaitedAddress(visitor(town), at.entrance)).toBe(ADA)
  const entered = await finishSignInByCode(visitor(town), at.entrance, { code: ` ${code.toLowerCase()} ` })

  expect(entered.ok && (await whoHolds(town, entered.value.token))).toBe(town.people.ada)
})

test('ENTER-2 the code is worth nothing in another browser', async () => {
  await using town = await aTownWithMail()
  const at = anEntrance()
  await ask(town, at)
  const elsewhere = anEntrance({ browser: 'another' })

  const entered = await finishSignInByCode(visitor(town), elsewhere.entrance, secretsIn(at.letters[0]))

  expect(entered).toEqual({ ok: false, reason: 'code-expired' })
})

test('ENTER-1 opening the link changes nothing, however often; pressing the button signs in, once', async () => {
  await using town = await aTownWithMail()
  const at = anEntrance()
  await ask(town, at)
  const { link } = secretsIn(at.letters[0])
  const scanner = anEntrance({ browser: 'scanner' })

  for (let n = 0; n < 5; n++) {
    const seen = await messageBehindLink(visitor(town), scanner.entrance, link)
    expect(seen).toEqual({ email: ADA, askedHere: false })
  }
  expect(await town.rows.signInSession.count()).toBe(0)

  const [first, second] = await Promise.all([
    finishSignInByLink(visitor(town), at.entrance, { token: link }),
    finishSignInByLink(visitor(town), at.entrance, { token: link }),
  ])
  expect([first.ok, second.ok].sort()).toEqual([false, true])
  expect(await town.rows.signInSession.count()).toBe(1)
  expect(await messageBehindLink(visitor(town), at.entrance, link)).toBeUndefined()
})

test('ENTER-2 once one of the two was used, neither works', async () => {
  await using town = await aTownWithMail()
  const at = anEntrance()
  await ask(town, at)
  const { link, code } = secretsIn(at.letters[0])
  await finishSignInByLink(visitor(town), at.entrance, { token: link })

  expect(await finishSignInByCode(visitor(town), at.entrance, { code })).toEqual({
    ok: false,
    reason: 'code-expired',
  })
})

test('ENTER-2 after ten minutes both are over', async () => {
  await using town = await aTownWithMail()
  const at = anEntrance()
  await ask(town, at)
  const { link, code } = secretsIn(at.letters[0])

  expect([
    await finishSignInByCode(visitor(town, 10), at.entrance, { code }),
    await finishSignInByLink(visitor(town, 10), at.entrance, { token: link }),
  ]).toEqual([
    { ok: false, reason: 'code-expired' },
    { ok: false, reason: 'link-expired' },
  ])
})

test('ENTER-2 of two messages to one browser either code works', async () => {
  await using town = await aTownWithMail()
  const at = anEntrance()
  await ask(town, at)
  await ask(town, at)

  const entered = await finishSignInByCode(visitor(town), at.entrance, secretsIn(at.letters[0]))

  expect(entered.ok).toBe(true)
})

test('ENTER-3 known and unknown addresses get the same answer, the same row and one message each', async () => {
  await using town = await aTownWithMail()
  const known = anEntrance({ browser: 'one' })
  const unknown = anEntrance({ browser: 'two' })

  expect(await ask(town, known)).toEqual(await ask(town, unknown, 'nobody@example.org'))
  expect([known.letters.length, unknown.letters.length]).toEqual([1, 1])
  expect(await awaitedAddress(visitor(town), unknown.entrance)).toBe('nobody@example.org')
  expect(await finishSignInByCode(visitor(town), unknown.entrance, { code: 'KX7M-4PQR' })).toEqual(
    await finishSignInByCode(visitor(town), known.entrance, { code: 'KX7M-4PQR' }),
  )
  expect(unknown.letters[0]?.code).toBeUndefined()
  expect(await town.rows.person.count({ where: { email: 'nobody@example.org' } })).toBe(0)
})

test('the message is in the language of its reader, not of whoever asked', async () => {
  await using town = await aTownWithMail()
  const at = anEntrance({ locale: 'pt-BR' })
  await ask(town, at)

  expect(at.letters[0]?.locale).toBe('sk')
})

test('ENTER-4 five wrong codes end the message, at once or one after another, and each try stays counted', async () => {
  await using town = await aTownWithMail()
  const at = anEntrance()
  await ask(town, at)
  const guesses = await Promise.all(
    Array.from({ length: 8 }, () => finishSignInByCode(visitor(town), at.entrance, { code: 'KX7M4PQR' })),
  )

  expect(guesses.map((guess) => !guess.ok && guess.reason).sort()).toEqual([
    ...Array(5).fill('code-wrong'),
    ...Array(3).fill('too-many-attempts'),
  ])
  expect(await finishSignInByCode(visitor(town), at.entrance, secretsIn(at.letters[0]))).toEqual({
    ok: false,
    reason: 'too-many-attempts',
  })
})

test('ENTER-4 a browser that guesses is stopped by its thirteenth try, whatever it asks for anew', async () => {
  await using town = await aTownWithMail()
  const at = anEntrance()
  const reasons: unknown[] = []
  for (let n = 0; n < 14; n++) {
    if (n % 5 === 0) await ask(town, at)
    const guess = await finishSignInByCode(visitor(town), at.entrance, { code: 'KX7M4PQR' })
    reasons.push(!guess.ok && guess.reason)
  }

  expect(reasons.slice(12)).toEqual(['rate-limited', 'rate-limited'])
})

test('ENTER-4 a mailbox is not flooded: the sixth message within a quarter of an hour is refused', async () => {
  await using town = await aTownWithMail()
  const { limits } = anEntrance().entrance
  const sent: boolean[] = []
  for (let n = 0; n < 6; n++) sent.push((await ask(town, anEntrance({ browser: `b${n}`, limits }))).ok)

  expect(sent).toEqual([true, true, true, true, true, false])
})

test('ENTER-9 somebody suspended learns so only after they have shown who they are, and does not enter', async () => {
  await using town = await aTownWithMail()
  const at = anEntrance()
  expect(await ask(town, at, 'filip@example.org')).toEqual({ ok: true, value: {} })

  expect(await finishSignInByCode(visitor(town), at.entrance, secretsIn(at.letters[0]))).toEqual({
    ok: false,
    reason: 'suspended',
  })
  expect(await town.rows.signInSession.count()).toBe(0)
})

test('ENTER-10 a new session takes the place of the one that the browser had', async () => {
  await using town = await aTownWithMail()
  const at = anEntrance()
  await ask(town, at)
  await town.store.sessions.open('planted', { id: town.people.ben, accountRole: 'member' }, NOON)
  const again = anEntrance({ session: 'planted' })

  const entered = await finishSignInByCode(visitor(town), again.entrance, secretsIn(at.letters[0]))

  expect(entered.ok && entered.value.token !== 'planted').toBe(true)
  expect(await whoHolds(town, 'planted')).toBeUndefined()
})

test('ENTER-6 neither link nor code nor address stand in a table or the audit log in the clear', async () => {
  await using town = await aTownWithMail()
  const at = anEntrance()
  await ask(town, at)
  const { link, code } = secretsIn(at.letters[0])
  const entered = await finishSignInByCode(visitor(town), at.entrance, { code })
  const token = entered.ok ? entered.value.token : ''

  const requests = JSON.stringify(await town.rows.signInRequest.findMany())
  const sessions = JSON.stringify(await town.rows.signInSession.findMany())
  const audit = JSON.stringify(await town.rows.auditEvent.findMany(), (_key, value) =>
    typeof value === 'bigint' ? Number(value) : value,
  )
  for (const secret of [link, code, code.replace('-', ''), token, 'a-browser']) {
    expect(requests + sessions + audit).not.toContain(secret)
  }
  expect(audit).not.toContain(ADA)
  expect(await town.brokenLinks()).toBe(0)
})

test('ENTER-5 a bad address is refused before anything is kept or sent', async () => {
  await using town = await aTownWithMail()
  const at = anEntrance()

  expect(await ask(town, at, 'ada@example.org,eve@evil.example')).toEqual({ ok: false, reason: 'bad-email' })
  expect([at.letters.length, await town.rows.signInRequest.count()]).toEqual([0, 0])
})
