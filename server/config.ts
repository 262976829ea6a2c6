import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { z } from 'zod'
import { ForPeople } from '#server/for-people.ts'

export type OpenIdProvider = {
  readonly name: string
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

/** What the person who runs Spolu has set. Their database and secret may still be missing. */
export type Settings = {
  /** The address that people type, without a trailing slash. */
  readonly appUrl: string
  /** Every origin that a browser on our pages may report. */
  readonly origins: readonly string[]
  readonly port: number
  readonly host: string
  /** Demo people can be entered with one click: on a loopback address, or where DEMO=1 asks for it. */
  readonly demo: boolean
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  readonly secret: string | undefined
  readonly liveWorkers: number
  /** Where Prometheus may read figures, `host:port`; undefined: nowhere. */
  readonly metricsAddress: string | undefined
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  readonly oidc: OpenIdProvider | undefined
  readonly trustedProxies: readonly string[]
  readonly logLevel: LogLevel
  readonly production: boolean
}

/** What a running Spolu knows: the main process has found or started the database. */
export type Config = Settings & { readonly databaseUrl: string; readonly secret: string }

export type LogLevel = (typeof LOG_LEVELS)[number]
export type Environment = Readonly<Record<string, string | undefined>>

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** A setting that is wrong or missing; names each variable. */
export class ConfigError extends ForPeople {
  override readonly name = 'ConfigError'
}

const port = 'a port number from 1 to 65535, for example 3000'
const webAddress = 'an address that begins with http:// or https://, for example https://plan.example.org'
const mailServer = 'an address like smtp://user:password@mail.example.org:587'
const inside = 'an address inside, with a port, for example 127.0.0.1:9464'
const yesNo = '1 or 0'

const settings = z.object({
  APP_URL: z.url({ protocol: /^https?$/, error: webAddress }).optional(),
  PORT: z.coerce.number({ error: port }).int(port).min(1, port).max(65535, port).default(3000),
  HOST: z.string().optional(),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      hostname: /.*/,
      error: 'an address like postgresql://user:password@host/spolu',
    })
    .optional(),
  NEXTAUTH_SECRET: z
    .string()
    .min(32, 'at least 32 random characters; leave it out and one is made for you')
    .optional(),
  DEMO: z.enum(['1', '0'], { error: yesNo }).optional(),
  LIVE_WORKERS: z.coerce
    .number({ error: 'a number from 1 to 64' })
    .int('a number from 1 to 64')
    .min(1, 'a number from 1 to 64')
    .max(64, 'a number from 1 to 64')
    .optional(),
  METRICS_ADDRESS: z
    .string()
    .regex(/^(\[[\da-f:]+\]|[\w.-]+):\d{1,5}$/i, inside)
    .refine((address) => URL.canParse(`http://${address}`), inside)
    .optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: mailServer }).optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^[^<>]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/,
      'a mail address, with a name or without: Spolu <spolu@example.org>',
    )
    .optional(),
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: webAddress }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('OpenID Connect'),
  TRUSTED_PROXIES: z
    .string()
    .transform((list) => list.split(',').map((entry) => entry.trim()))
    .pipe(
      z.array(
        z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], {
          error: 'addresses or ranges with commas between them, for example 127.0.0.1,10.0.0.0/8',
        }),
      ),
    )
    .default([]),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  NODE_ENV: z.string().optional(),
})

/** Reads what a person has set; throws a ConfigError that names each variable and what it should be. */
export function readSettings(env: Environment = process.env): Settings {
  const given = settings.safeParse(withoutBlanks(env))
  if (!given.success) throw new ConfigError(inWords(given.error.issues, env))
  const values = given.data
  const address = new URL(values.APP_URL ?? `http://localhost:${values.PORT}`)
  const isLoopback = isLoopbackName(address.hostname)

  return {
    appUrl: address.origin,
    origins: isLoopback ? [address.origin, ...loopbackOrigins(address)] : [address.origin],
    port: values.PORT,
    host: values.HOST ?? (isLoopback ? 'localhost' : '0.0.0.0'),
    demo: values.DEMO === undefined ? isLoopback : values.DEMO === '1',
    dataDir: resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL,
    secret: values.NEXTAUTH_SECRET,
    liveWorkers: values.LIVE_WORKERS ?? Math.max(1, availableParallelism() - 1),
    metricsAddress: values.METRICS_ADDRESS,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM ?? `Spolu <spolu@${address.hostname}>`,
    oidc: openIdProvider(values),
    trustedProxies: values.TRUSTED_PROXIES,
    logLevel: values.LOG_LEVEL,
    production: values.NODE_ENV === 'production',
  }
}

/** The same inside a running Spolu, where the main process has passed on database and secret. */
export function readConfig(env: Environment = process.env): Config {
  const { databaseUrl, secret, ...rest } = readSettings(env)
  if (databaseUrl === undefined || secret === undefined) {
    throw new ConfigError(
      'DATABASE_URL and NEXTAUTH_SECRET are set by server/main.ts: start Spolu with npm start.',
    )
  }
  return { ...rest, databaseUrl, secret }
}

/** The configuration of this very process, for what no composition root hands one to: Next's bundle. */
export const configOfProcess = (): Config => readConfig(process.env)

/** Makes `readConfig` answer the same in Next's bundle and in the live workers as in the main process. */
export function passOn(config: Config, env: Record<string, string | undefined> = process.env): void {
  env.APP_URL = config.appUrl
  env.NEXTAUTH_URL = config.appUrl
  env.DATABASE_URL = config.databaseUrl
  env.NEXTAUTH_SECRET = config.secret
  env.DATA_DIR = config.dataDir
}

export function isLoopbackName(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(hostname)
}

function loopbackOrigins({ protocol, port, origin }: URL): string[] {
  const suffix = port === '' ? '' : `:${port}`
  return ['localhost', '127.0.0.1', '[::1]']
    .map((name) => `${protocol}//${name}${suffix}`)
    .filter((candidate) => candidate !== origin)
}

type Values = z.infer<typeof settings>

function openIdProvider(values: Values): OpenIdProvider | undefined {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = values
  if (OIDC_ISSUER === undefined && OIDC_CLIENT_ID === undefined) return undefined
  if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined || OIDC_CLIENT_SECRET === undefined) {
    throw new ConfigError(
      'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: set all three or none.',
    )
  }
  return {
    name: OIDC_NAME,
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
  }
}

/** `PORT=` in an .env file means "not set". */
function withoutBlanks(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim() !== ''))
}

const SECRETS = new Set(['NEXTAUTH_SECRET', 'DATABASE_URL', 'SMTP_URL', 'OIDC_CLIENT_SECRET'])

function inWords(issues: readonly z.core.$ZodIssue[], env: Environment): string {
  const lines = issues.map(({ path, message }) => {
    const name = String(path[0])
    const found = SECRETS.has(name) ? '' : `, but is "${env[name]}"`
    return `${name} should be ${message}${found}.`
  })
  return [...new Set(lines), 'Set it in the environment or in the file .env (see .env.example).'].join('\n')
}
