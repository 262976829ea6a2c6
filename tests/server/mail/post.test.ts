import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Address, parseAddress } from '#domain/person/address.ts'
import { createLog } from '#server/log.ts'
import type { Letter } from '#server/mail/letter.ts'
import { readOutbox } from '#server/mail/outbox.ts'
import { createPost } from '#server/mail/post.ts'
import { mailServer } from '#tests/support/mail-server.ts'

const log = createLog({ level: 'silent', readable: false })

function anAddress(text: string): Address {
  const address = parseAddress(text)
  if (!address.ok) throw new Error(`${text} is no address`)
  return address.value
}

const aLetter = (to: string): Letter => ({
  to: anAddress(to),
  locale: 'sk',
  subject: 'Prihlásenie do Spolu',
  paragraphs: ['Požiadali ste o prihlásenie.'],
  closing: ['Neboli ste to vy?'],
  causedBy: 'hash-of-a-browser',
})

test.each([
  ['ada@example.org', 'ada@example.org'],
  ['Ada＠Example.org', 'ada@example.org'],
  ["o'brien+plan@example.org", "o'brien+plan@example.org"],
  ['ada@žilina.example', 'ada@xn--ilina-tib.example'],
])('ENTER-5 the mail server is told one recipient for %s', async (typed, told) => {
  await using server = await mailServer()
  const post = createPost(
    { smtpUrl: server.url, mailFrom: 'Spolu <spolu@example.org>', dataDir: '/nowhere' },
    log,
  )

  expect(await post.send(aLetter(typed))).toBe(true)
  expect(server.received).toMatchObject([
    { from: 'MAIL FROM:<spolu@example.org>', to: [`RCPT TO:<${told}>`] },
  ])
  expect(server.received[0]?.data).toMatch(/^Auto-Submitted: auto-generated$/m)
})

test('a mail server that takes nothing is told to whoever asked, not thrown at them', async () => {
  await using server = await mailServer({ refuses: true })
  const post = createPost({ smtpUrl: server.url, mailFrom: 'spolu@example.org', dataDir: '/nowhere' }, log)

  expect(await post.send(aLetter('ada@example.org'))).toBe(false)
})

test('without a mail server the message lies in the outbox, for nobody else to read', async () => {
  const dataDir = await mkdtemp(join('/tmp', 'spolu-test-'))
  const post = createPost({ smtpUrl: undefined, mailFrom: 'spolu@example.org', dataDir }, log)

  expect(await readOutbox(dataDir)).toEqual([])
  expect(await post.send(aLetter('ada@example.org'))).toBe(true)

  const names = (await readdir(join(dataDir, 'outbox'))).sort()
  const modes = await Promise.all(
    names.map(async (name) => (await stat(join(dataDir, 'outbox', name))).mode & 0o777),
  )
  expect([names.map((name) => name.split('.').at(-1)), modes]).toEqual([
    ['eml', 'json'],
    [0o600, 0o600],
  ])
  expect(await readFile(join(dataDir, 'outbox', names[0] ?? ''), 'utf8')).toContain('To: ada@example.org')
  expect(await readOutbox(dataDir)).toMatchObject([
    { to: 'ada@example.org', subject: 'Prihlásenie do Spolu', causedBy: 'hash-of-a-browser' },
  ])
  await rm(dataDir, { recursive: true })
})
