import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '#tests/support/ports.ts'
import type { Target } from './participants.ts'
import { pin } from './processes.ts'

/** Public sync servers to compare with, in a folder where their packages are installed. */
export const PEERS = {
  'y-websocket': { isNamed: false, command: ['node_modules/y-websocket/bin/server.cjs'] },
  hocuspocus: { isNamed: true, command: ['peers/hocuspocus.mjs'] },
} as const

export type Peer = keyof typeof PEERS
const UP_WITHIN_MS = 10_000

/** Starts one with its defaults on the server's core; the document is empty and everybody's. */
export async function startPeer(name: Peer, folder: string): Promise<Target & AsyncDisposable> {
  const { isNamed, command } = PEERS[name]
  const port = await freePort()
  const child = spawn(process.execPath, [...command], {
    cwd: folder,
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port) },
    stdio: 'ignore',
  })
  await listens(port)
  await pin(child.pid ?? 0, 0)
  return { url: `ws://127.0.0.1:${port}`, doc: 'bench', isNamed, [Symbol.asyncDispose]: () => end(child) }
}

async function listens(port: number): Promise<void> {
  const until = Date.now() + UP_WITHIN_MS
  while (Date.now() < until) {
    const socket = connect(port, '127.0.0.1')
    const isUp = await once(socket, 'connect').then(
      () => true,
      () => false,
    )
    socket.destroy()
    if (isUp) return
    await pause(50)
  }
  throw new Error('The peer did not start.')
}

async function end(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}
