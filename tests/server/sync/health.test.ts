import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import { type RoomHealth, roomHealth } from '#protocol/room-health.ts'
import { MESSAGE } from '#protocol/sync.ts'
import { AcknowledgedClient } from '#tests/support/acknowledged-client.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { runningMeeting, startSync, stockClient, synced, write } from '#tests/support/sync.ts'

/** What a client is told about the room, each time. */
function told({ provider }: AcknowledgedClient): RoomHealth[] {
  const heard: RoomHealth[] = []
  provider.messageHandlers[MESSAGE.health] = (_, decoder) => {
    heard.push(roomHealth.parse(JSON.parse(decoding.readVarString(decoder))))
  }
  return heard
}

const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 50))
}

test('ROOM-1 a moderator sees who is connected on every machine, how many watch, and the slowest saving; nobody else does', async () => {
  await using database = await freshDatabase()
  const { meeting, anna, ben, mila } = await runningMeeting(database.store)
  await using here = await startSync(database.url)
  await using there = await startSync(database.url)
  using moderator = new AcknowledgedClient(here.url, meeting.code, mila)
  using member = new AcknowledgedClient(here.url, meeting.code, anna)
  using other = new AcknowledgedClient(there.url, meeting.code, ben)
  using viewer = stockClient(there.url, meeting.code)
  const [toModerator, toMember] = [told(moderator), told(member)]
  await synced(viewer)
  await member.saved(member.edit((doc) => write(doc, 'Slovo.')))

  await until(() => toModerator.some(({ members }) => members.length === 3))
  const health = toModerator.find(({ members }) => members.length === 3)
  expect(health?.members.map(({ name }) => name).sort()).toEqual(['Anna', 'Ben', 'Mila'])
  expect(health).toMatchObject({ viewers: { socket: 1, http: 0 }, others: 0 })
  expect(health?.slowestAckMs).toBeGreaterThan(0)
  expect(toMember).toEqual([])
  expect(other.doc.share.size).toBeGreaterThan(0)
})
