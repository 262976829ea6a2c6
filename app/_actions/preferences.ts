'use server'

import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { LOCALE_COOKIE } from '#app/_lib/locale.ts'
import { THEME_COOKIE } from '#app/_lib/theme.ts'
import { isTheme } from '#components/shell/theme.ts'
import { isLocale } from '#domain/locale.ts'

const ONE_YEAR_S = 365 * 24 * 60 * 60

export async function chooseLocale(form: FormData): Promise<void> {
  const locale = form.get('locale')
  if (isLocale(locale)) await remember(LOCALE_COOKIE, locale)

  await returnToPage()
}

export async function chooseTheme(form: FormData): Promise<void> {
  const theme = form.get('theme')
  if (theme === 'auto') (await cookies()).delete(THEME_COOKIE)
  else if (isTheme(theme)) await remember(THEME_COOKIE, theme)

  await returnToPage()
}

async function remember(name: string, value: string) {
  const jar = await cookies()
  const secure = (await headers()).get('x-forwarded-proto') === 'https'
  jar.set(name, value, { maxAge: ONE_YEAR_S, path: '/', sameSite: 'lax', httpOnly: true, secure })
}

/** A reload shall not send the form again; a page that hides its address is answered in place. */
async function returnToPage() {
  const received = await headers()
  const page = URL.parse(received.get('referer') ?? '')
  const host = received.get('x-forwarded-host') ?? received.get('host')
  if (page && page.host === host) redirect(page.pathname + page.search)
}
