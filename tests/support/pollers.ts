import { Agent, get, type IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { LIVE_FEED_PATH, LIVE_MORE, LIVE_NEXT } from '#protocol/live-feed.ts'

type Crowd = { readonly port: number; readonly code: string; readonly count: number; readonly forMs: number }

/** So many who follow as our page does: every two seconds, each at a moment of their own. */
export async function pollers({ port, code, count, forMs }: Crowd) {
  const agent = new Agent({ keepAlive: true, maxSockets: 100 })
  const until = Date.now() + forMs
  const crowd = Array.from({ length: count }, () => follow({ port, code, agent, until }))
  const followers = await Promise.all(crowd)
  agent.destroy()
  return {
    polls: followers.reduce((sum, { polls }) => sum + polls, 0),
    failures: followers.reduce((sum, { failures }) => sum + failures, 0),
    /** Where the last of them stands. */
    slowest: Math.min(...followers.map(({ at }) => at)),
  }
}

async function follow(to: { port: number; code: string; agent: Agent; until: number }) {
  const follower = { polls: 0, failures: 0, at: 0 }
  await pause(Math.random() * 2_000)
  let path = `${LIVE_FEED_PATH}/${to.code}`
  while (Date.now() < to.until) {
    const { statusCode, headers } = await ask({ ...to, path })
    follower.polls++
    if (statusCode === 307) path = String(headers.location)
    else if (statusCode !== 200) follower.failures++
    else {
      follower.at = Number(headers[LIVE_NEXT.toLowerCase()])
      path = `${LIVE_FEED_PATH}/${to.code}?after=${follower.at}`
      if (headers[LIVE_MORE.toLowerCase()] === undefined) await pause(1_500 + Math.random() * 1_000)
    }
  }
  return follower
}

function ask({ port, path, agent }: { port: number; path: string; agent: Agent }): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = get({ host: '127.0.0.1', port, path, agent }, (answer) => {
      answer.resume().once('end', () => resolve(answer))
    })
    request.once('error', reject)
  })
}
