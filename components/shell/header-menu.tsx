import type { ReactNode } from 'react'

type Props = {
  summary: ReactNode
  /** What the menu is for, after what its button shows. */
  purpose: string
  children: ReactNode
}

/** A menu of the header that opens without a script; opening one closes the other. */
export function HeaderMenu({ summary, purpose, children }: Props) {
  return (
    <details name="header-menu" className="group sm:relative">
      <summary className="flex min-h-9 list-none items-center gap-1.5 rounded-md px-2 font-semibold text-ink-soft hover:bg-sunken hover:text-ink group-open:bg-sunken group-open:text-ink pointer-coarse:min-h-11">
        {summary}
        <span className="sr-only">, {purpose}</span>
      </summary>
      <div className="absolute end-0 top-full max-sm:end-4 z-30 mt-1.5 w-60 max-w-[calc(100vw-2rem)] animate-enter rounded-md border border-line bg-raised p-2 shadow-floating">
        {children}
      </div>
    </details>
  )
}

export const MENU_ROW =
  'flex w-full min-h-9 items-center gap-2.5 rounded-sm px-2.5 py-1.5 text-start hover:bg-sunken pointer-coarse:min-h-11'
