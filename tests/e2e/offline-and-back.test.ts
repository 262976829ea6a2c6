import { afterAll, expect, test } from 'vitest'
import { closeBrowser } from '#tests/support/browser.ts'
import {
  CUT_CONNECTION,
  enterAs,
  MEMBER,
  notes,
  OTHER_MEMBER,
  RUNNING,
  saved,
  typeAtEnd,
  writeLine,
} from '#tests/support/journeys.ts'

afterAll(closeBrowser)

const expectedErrors = CUT_CONNECTION

test('TRIP-4 offline one goes on writing, is told what waits, and nothing is lost on the way back', async () => {
  await using member = await enterAs(MEMBER, RUNNING, { expectedErrors })
  await using other = await enterAs(OTHER_MEMBER, RUNNING)
  await Promise.all([notes(member.page), notes(other.page)])

  await member.context.setOffline(true)
  await typeAtEnd(member.page, 'Written in the tunnel.')
  await writeLine(other.page, 'Meanwhile in the room.')
  await member.page.locator('[data-saving="waiting"]').first().waitFor()
  await member.context.setOffline(false)

  await other.page.getByText('Written in the tunnel.').waitFor()
  await member.page.getByText('Meanwhile in the room.').waitFor()
  await saved(member.page)
})

test('TRIP-5 a page closed while offline sends what it held when it is opened again', async () => {
  await using member = await enterAs(MEMBER, RUNNING, { expectedErrors })
  await using other = await enterAs(OTHER_MEMBER, RUNNING)
  await notes(member.page)

  await member.context.setOffline(true)
  await typeAtEnd(member.page, 'Held by the closed laptop.')
  await member.page.locator('[data-saving="waiting"]').first().waitFor()
  await member.page.close()
  await member.context.setOffline(false)
  const again = await member.context.newPage()
  await again.goto(other.page.url())

  await other.page.getByText('Held by the closed laptop.').waitFor()
  await saved(again)
  expect(await again.getByText('Held by the closed laptop.').count()).toBe(1)
})
