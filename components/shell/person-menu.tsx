import { ChevronDown, CircleUser, LogOut, Settings } from 'lucide-react'
import type { ReactNode } from 'react'
import { HeaderMenu, MENU_ROW } from '#components/shell/header-menu.tsx'
import type { ShellWords } from '#components/shell/site-header.tsx'

type Props = {
  words: Pick<ShellWords, 'signOut' | 'yourAccount'>
  person: { name: string; role: string }
  /** Rows that belong to the page. */
  children?: ReactNode
}

export function PersonMenu({ words, person, children }: Props) {
  return (
    <HeaderMenu
      purpose={words.yourAccount}
      summary={
        <>
          <CircleUser size={20} aria-hidden className="shrink-0" />
          <span className="max-w-40 truncate max-sm:sr-only">{person.name}</span>
          <ChevronDown size={16} aria-hidden className="shrink-0" />
        </>
      }
    >
      <p className="px-2.5 pt-1 font-semibold">{person.name}</p>
      <p className="px-2.5 pb-1 text-small text-ink-soft">{person.role}</p>
      <hr className="my-2 border-line" />
      {children}
      <a href="/account" className={MENU_ROW}>
        <Settings size={16} aria-hidden />
        {words.yourAccount}
      </a>
      <form action="/sign-out" method="get">
        <button type="submit" className={MENU_ROW}>
          <LogOut size={16} aria-hidden />
          {words.signOut}
        </button>
      </form>
    </HeaderMenu>
  )
}
