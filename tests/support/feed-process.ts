// The public's feed in a process of its own, whose cost a test can measure.
import { createServer } from 'node:http'
import { PublicFeed } from '#server/http/public-feed.ts'
import { createLog } from '#server/log.ts'
import { createStore } from '#server/store/store.ts'

const store = createStore({ databaseUrl: process.argv[2] ?? '', connections: 2 })
const feed = new PublicFeed({ store, log: createLog({ level: 'warn', readable: false }) })
let requests = 0

const server = createServer((request, response) => {
  requests++
  if (!feed.answer(request, response)) response.writeHead(404).end()
})
server.listen(0, '127.0.0.1', () => process.send?.(server.address()))
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.({ requests, cpuMs: Math.round((user + system) / 1_000) })
})
process.on('disconnect', () => process.exit(0))
