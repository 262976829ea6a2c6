// What the main process tells a live worker about a socket that it hands over: the request's head
// as it was read, and the bytes that had already come behind it.
import { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { z } from 'zod'

const handedRequest = z.object({
  type: z.literal('upgrade'),
  method: z.string(),
  url: z.string(),
  httpVersion: z.string(),
  headers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  rawHeaders: z.array(z.string()),
  head: z.base64(),
})

export const toWorker = z.discriminatedUnion('type', [handedRequest, z.object({ type: z.literal('stop') })])
export const fromWorker = z.object({ type: z.literal('ready') })

export type HandedRequest = z.infer<typeof handedRequest>

export function describe(request: IncomingMessage, head: Buffer): HandedRequest {
  const headers = Object.entries(request.headers).filter((entry): entry is [string, string | string[]] => {
    return entry[1] !== undefined
  })
  return {
    type: 'upgrade',
    method: request.method ?? 'GET',
    url: request.url ?? '/',
    httpVersion: request.httpVersion,
    headers: Object.fromEntries(headers),
    rawHeaders: request.rawHeaders,
    head: head.toString('base64'),
  }
}

/** The request again, as if the worker's own HTTP server had read it from this socket. */
export function rebuild(handed: HandedRequest, socket: Socket): { request: IncomingMessage; head: Buffer } {
  const { method, url, httpVersion, headers, rawHeaders } = handed
  const request = new IncomingMessage(socket)
  Object.assign(request, { method, url, httpVersion, headers, rawHeaders })
  return { request, head: Buffer.from(handed.head, 'base64') }
}
