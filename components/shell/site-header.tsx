import { LogIn } from 'lucide-react'
import { Mark } from '#components/shell/mark.tsx'
import { PersonMenu } from '#components/shell/person-menu.tsx'
import { PreferencesMenu } from '#components/shell/preferences-menu.tsx'
import type { Theme } from '#components/shell/theme.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { Locale } from '#domain/locale.ts'

export type FormAction = (form: FormData) => Promise<void>

export type ShellWords = {
  siteName: string
  home: string
  meetings: string
  plans: string
  groups: string
  mainNavigation: string
  language: string
  appearance: string
  languageAndAppearance: string
  appearanceAuto: string
  appearanceLight: string
  appearanceDark: string
  signIn: string
  signOut: string
  yourAccount: string
}

type Props = {
  words: ShellWords
  locale: Locale
  theme: Theme
  person?: { name: string; role: string } | undefined
  chooseLocale: FormAction
  chooseTheme: FormAction
}

/** The head of every page. Plain HTML: it works before and without any script. */
export function SiteHeader({ words, locale, theme, person, chooseLocale, chooseTheme }: Props) {
  return (
    <header data-chrome-part="header" className="border-b border-line bg-surface">
      <div className="relative mx-auto flex max-w-[72rem] flex-wrap items-center gap-x-6 px-4 sm:px-6">
        <a
          href="/"
          className="flex items-center gap-2.5 rounded-md py-2.5 text-title-3 font-bold tracking-tight"
        >
          <Mark />
          {words.siteName}
        </a>
        <nav aria-label={words.mainNavigation} className="max-sm:order-last max-sm:-mx-2 max-sm:w-full">
          <ul className="flex flex-wrap">
            <NavLink href="/">{words.home}</NavLink>
            <NavLink href="/meetings">{words.meetings}</NavLink>
            <NavLink href="/plans">{words.plans}</NavLink>
            <NavLink href="/groups">{words.groups}</NavLink>
          </ul>
        </nav>
        <div className="ms-auto flex items-center gap-1">
          <PreferencesMenu {...{ words, locale, theme, chooseLocale, chooseTheme }} />
          {person ? (
            <PersonMenu words={words} person={person} />
          ) : (
            <LinkButton
              plain
              href="/sign-in"
              variant="secondary"
              size="sm"
              icon={<LogIn size={16} aria-hidden />}
            >
              {words.signIn}
            </LinkButton>
          )}
        </div>
      </div>
    </header>
  )
}

function NavLink({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a
        href={href}
        className="flex min-h-10 items-center rounded-md px-2.5 font-semibold text-ink-soft hover:bg-sunken hover:text-ink pointer-coarse:min-h-11"
      >
        {children}
      </a>
    </li>
  )
}
