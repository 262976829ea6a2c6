// Stands in for server/live.ts where a test is about the handing over of sockets, not about meetings.
import { Socket } from 'node:net'
import { rebuild, toWorker } from '#server/http/handed-request.ts'

process.on('message', (message: unknown, handle: unknown) => {
  const order = toWorker.parse(message)
  if (order.type === 'stop') process.exit(0)
  if (!(handle instanceof Socket)) return
  const { request, head } = rebuild(order, handle)
  const who = { pid: process.pid, url: request.url, address: request.headers['x-client-address'] }
  handle.write(`HTTP/1.1 101 Switching Protocols\r\n\r\n${JSON.stringify(who)}\n`)
  handle.write(head)
  handle.pipe(handle)
})
process.on('disconnect', () => process.exit(0))
process.send?.({ type: 'ready' })
