import { type DestinationStream, type Logger as PinoLogger, pino } from 'pino'
import { z } from 'zod'
import type { LogLevel } from '#server/config.ts'

/** `log.error` is for what must wake somebody; a refused request or a closed socket is not that. */
export type Logger = Pick<PinoLogger, 'error' | 'warn' | 'info' | 'debug'>

const SECRETS = ['password', 'secret', 'token', 'email', 'cookie', 'authorization', 'databaseUrl']

/** JSON lines for machines; one readable line each for a person at a terminal. */
export function createLog({ level, readable }: { level: LogLevel; readable: boolean }): PinoLogger {
  const options = {
    level,
    redact: {
      paths: ['code', ...SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`])],
      censor: '[hidden]',
    },
  }
  return readable ? pino(options, forReaders) : pino(options)
}

const line = z.looseObject({
  level: z.number(),
  time: z.number(),
  msg: z.string().default(''),
  err: z.looseObject({ stack: z.string() }).optional(),
})

const forReaders: DestinationStream = {
  write(json) {
    const { level, time, msg, err, pid: _pid, hostname: _hostname, ...rest } = line.parse(JSON.parse(json))
    const clock = new Date(time).toTimeString().slice(0, 8)
    const mark = pino.levels.labels[level]?.toUpperCase().padEnd(5) ?? ''
    const facts = Object.entries(rest).map(([key, value]) => ` ${key}=${inShort(value)}`)
    const stack = err === undefined ? '' : `\n${err.stack}`
    process.stderr.write(`${clock} ${mark} ${msg}${facts.join('')}${stack}\n`)
  },
}

function inShort(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
}
