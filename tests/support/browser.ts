import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium } from '#scripts/chromium.mjs'

const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

const PHONE_BROWSER =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36'

export type VisitorOptions = {
  readonly locale?: 'en' | 'sk' | 'pt-BR'
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly theme?: 'light' | 'dark'
  readonly javaScript?: boolean
  /** Fingers instead of a mouse, and a browser that says what it is. */
  readonly onPhone?: boolean
  /** The address of a proxy that stands between this browser and everything, this machine included. */
  readonly proxy?: string
  /** What this journey provokes on purpose, such as the browser's line about a lost connection. */
  readonly expectedErrors?: readonly RegExp[]
}

/** Somebody with a browser of their own. At the end an unexpected error in its console fails the test. */
export type Visitor = AsyncDisposable & {
  readonly page: Page
  readonly context: BrowserContext
  readonly errors: readonly string[]
}

let browser: Promise<Browser> | undefined

/** A page in a fresh browser profile: `await using ada = await openPage({ locale: 'sk' })`. */
export async function openPage(options: VisitorOptions = {}): Promise<Visitor> {
  browser ??= launch()
  const { width = 1280, height = 900 } = options.viewport ?? {}
  const context = await (await browser).newContext({
    locale: options.locale ?? 'en',
    viewport: { width, height },
    colorScheme: options.theme ?? 'light',
    reducedMotion: 'reduce',
    javaScriptEnabled: options.javaScript ?? true,
    ...(options.onPhone && { isMobile: true, hasTouch: true, userAgent: PHONE_BROWSER }),
    ...(options.proxy && { proxy: { server: options.proxy, bypass: '<-loopback>' } }),
  })
  const page = await context.newPage()
  const errors = collectErrors(page, options.expectedErrors ?? [])
  return {
    page,
    context,
    errors,
    [Symbol.asyncDispose]: async () => {
      await context.close()
      if (errors.length > 0) throw new Error(`The browser reported:\n${errors.join('\n')}`)
    },
  }
}

/** For `afterAll` of a file that opened pages. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close()
  browser = undefined
}

function launch(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('No Chromium here: npm test installs one.')
  return chromium.launch({
    executablePath,
    // Chromium's sandbox does not start as root.
    chromiumSandbox: process.getuid?.() !== 0,
    args: FLAGS,
  })
}

function collectErrors(page: Page, expected: readonly RegExp[]): string[] {
  const errors: string[] = []
  const note = (text: string) => {
    if (!expected.some((pattern) => pattern.test(text))) errors.push(text)
  }
  page.on('pageerror', (error) => note(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} (${message.location().url})`)
  })
  return errors
}
