import { Check, Languages } from 'lucide-react'
import type { ReactNode } from 'react'
import { HeaderMenu, MENU_ROW } from '#components/shell/header-menu.tsx'
import type { FormAction, ShellWords } from '#components/shell/site-header.tsx'
import { THEMES, type Theme } from '#components/shell/theme.ts'
import { LOCALE_NAMES, LOCALES, type Locale } from '#domain/locale.ts'

type Props = {
  words: ShellWords
  locale: Locale
  theme: Theme
  chooseLocale: FormAction
  chooseTheme: FormAction
}

export function PreferencesMenu({ words, locale, theme, chooseLocale, chooseTheme }: Props) {
  const themeNames: Record<Theme, string> = {
    auto: words.appearanceAuto,
    light: words.appearanceLight,
    dark: words.appearanceDark,
  }
  return (
    <HeaderMenu
      purpose={words.languageAndAppearance}
      summary={
        <>
          <Languages size={18} aria-hidden />
          <span className="uppercase sm:hidden">{locale.slice(0, 2)}</span>
          <span className="max-sm:sr-only">{LOCALE_NAMES[locale]}</span>
        </>
      }
    >
      <ChoiceForm action={chooseLocale} legend={words.language}>
        {LOCALES.map((each) => (
          <Choice key={each} name="locale" value={each} chosen={each === locale} lang={each}>
            {LOCALE_NAMES[each]}
          </Choice>
        ))}
      </ChoiceForm>
      <hr className="my-2 border-line" />
      <ChoiceForm action={chooseTheme} legend={words.appearance}>
        {THEMES.map((each) => (
          <Choice key={each} name="theme" value={each} chosen={each === theme}>
            {themeNames[each]}
          </Choice>
        ))}
      </ChoiceForm>
    </HeaderMenu>
  )
}

function ChoiceForm({
  action,
  legend,
  children,
}: {
  action: FormAction
  legend: string
  children: ReactNode
}) {
  return (
    <form action={action}>
      <fieldset>
        <legend className="px-2.5 py-1 text-small text-ink-soft">{legend}</legend>
        {children}
      </fieldset>
    </form>
  )
}

type ChoiceProps = { name: string; value: string; chosen: boolean; lang?: string; children: string }

function Choice({ name, value, chosen, lang, children }: ChoiceProps) {
  return (
    <button type="submit" name={name} value={value} lang={lang} aria-pressed={chosen} className={MENU_ROW}>
      <Check size={16} aria-hidden className={chosen ? 'text-accent-ink' : 'invisible'} />
      <span className={chosen ? 'font-semibold' : undefined}>{children}</span>
    </button>
  )
}
