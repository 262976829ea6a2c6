import { afterAll, expect, test } from 'vitest'
import { closeBrowser } from '#tests/support/browser.ts'
import { enterAs, LEAD, MEMBER, notes, RUNNING, visit } from '#tests/support/journeys.ts'

afterAll(closeBrowser)

test('TRIP-8 the last stored words, board and item can be read without JavaScript', async () => {
  await using visitor = await visit(RUNNING, { javaScript: false, locale: 'sk' })
  const text = await visitor.page.locator('main').textContent()

  expect(text).toContain('Pilot využilo 20 klientov')
  expect(text).toContain('Odpočet: opatrovateľská služba večer a cez víkend')
  expect(text).toContain('Bezpečná zimná cesta do denného centra')
})

test('TRIP-9 the visitor sees the board and the agenda move', async () => {
  await using member = await enterAs(MEMBER, RUNNING)
  await using lead = await enterAs(LEAD, RUNNING)
  await using visitor = await visit(RUNNING)
  await Promise.all([notes(member.page), notes(lead.page)])

  const line = member.page.getByRole('textbox', { name: 'Contribution, in the person’s own words' })
  await line.fill('Na zastávke chýba lavička.')
  await line.press('Enter')
  await visitor.page.getByText('Na zastávke chýba lavička.').waitFor()
  await lead.page.getByRole('button', { name: /^Open item 3/ }).click()

  await visitor.page.locator('[aria-current="step"]', { hasText: 'Nové návrhy: víkendové obedy' }).waitFor()
})

test('TRIP-10 a visitor is never sent what only members need', async () => {
  await using visitor = await visit('/about')
  const frames: string[] = []
  visitor.page.on('websocket', (socket) => {
    frames.push(`${new URL(socket.url()).pathname}${new URL(socket.url()).search}`)
    socket.on('framesent', ({ payload }) => frames.push(`sent ${payload.length}`))
    socket.on('framereceived', ({ payload }) => frames.push(payload.toString()))
  })
  await visitor.page.goto(new URL(RUNNING, visitor.page.url()).href)
  await visitor.page.getByText('Pilot využilo 20 klientov').waitFor()
  await expect.poll(() => frames.length).toBeGreaterThan(1)

  const received = frames.join('\n')
  expect(received).not.toMatch(/@example\.org|socket\.io|^sent /m)
})
