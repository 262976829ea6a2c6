// Loaded into a server with `--import`, this makes it acknowledge at once and store half a second
// later, as servers do that gather changes before they save. Our tests must find that out.
import { setTimeout as pause } from 'node:timers/promises'
import { UpdateLog } from '#server/store/document-log.ts'

const LATE_MS = 500

const heads = new Map<string, bigint>()
const storeNow = UpdateLog.prototype.append

UpdateLog.prototype.append = async function (pending) {
  for (const { meetingId } of pending) {
    if (!heads.has(meetingId)) heads.set(meetingId, (await this.load(meetingId))?.head ?? 0n)
  }
  void pause(LATE_MS).then(() => storeNow.call(this, pending))
  // Nobody else writes at this meeting, so these are the numbers that the edits will get.
  return pending.map(({ meetingId }) => {
    const seq = (heads.get(meetingId) ?? 0n) + 1n
    heads.set(meetingId, seq)
    return seq
  })
}
