import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '#tests/support/ports.ts'

const CONFIGURATION = join(import.meta.dirname, '../../docs/live-cache.nginx.conf')

/** Debian keeps it where only root looks by default. */
const COMMAND = ['nginx', '/usr/sbin/nginx'].find((command) => spawnSync(command, ['-v']).status === 0)

export const hasNginx = COMMAND !== undefined

/** nginx with the configuration of our documentation, in front of a server on this machine. */
export async function startNginx(upstreamPort: number) {
  const folder = await mkdtemp(join(tmpdir(), 'spolu-nginx-'))
  const port = await freePort()
  const documented = await readFile(CONFIGURATION, 'utf8')
  const site = documented
    .replace('/var/cache/nginx/spolu', join(folder, 'cache'))
    .replace('127.0.0.1:3000', `127.0.0.1:${upstreamPort}`)
    .replace('listen 80', `listen 127.0.0.1:${port}`)
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join('\n')
  await writeFile(
    join(folder, 'nginx.conf'),
    `daemon off;
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    pid ${join(folder, 'pid')};
    error_log stderr error;
    events { worker_connections 4096; }
    http { access_log off; ${places} ${site} }`,
  )
  const nginx = spawn(COMMAND ?? 'nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await answers(port)
  return {
    port,
    async [Symbol.asyncDispose]() {
      const ended = once(nginx, 'exit')
      nginx.kill('SIGQUIT')
      await Promise.race([ended, pause(3_000, undefined, { ref: false })])
      nginx.kill('SIGKILL')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const socket = connect(port, '127.0.0.1')
    const isThere = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false)
    socket.destroy()
    if (isThere) return
    await pause(25)
  }
  throw new Error('nginx did not start')
}
