import { startDemoMeeting } from './lib/demo-meeting.ts'

const stop = Promise.withResolvers<void>()
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.resolve())
// The channel to npm's script closes when that is killed.
process.once('disconnect', () => stop.resolve())

await using meeting = await startDemoMeeting()
const { url, doc, pids, member, moderator } = meeting
const headers = {
  writerHeader: `Cookie: ${member}`,
  moderatorHeader: `Cookie: ${moderator}`,
  viewerHeader: '',
}
console.log(JSON.stringify({ url, doc, ...headers, pids }))
await stop.promise
