import { cookies } from 'next/headers'
import { isTheme, type Theme } from '#components/shell/theme.ts'

export const THEME_COOKIE = 'theme'

/** The chosen appearance; without a choice the device decides. */
export async function requestTheme(): Promise<Theme> {
  const chosen = (await cookies()).get(THEME_COOKIE)?.value
  return isTheme(chosen) ? chosen : 'auto'
}
