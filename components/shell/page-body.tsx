import type { ReactNode } from 'react'
import { Breadcrumbs, type Crumb } from '#components/ui/breadcrumbs.tsx'
import { classNames } from '#components/ui/class-names.ts'

type Props = {
  title: ReactNode
  /** What stands above the title: a state, a theme. */
  eyebrow?: ReactNode
  lead?: ReactNode
  crumbs?: readonly Crumb[]
  /** The name of the crumbs for a screen reader. */
  crumbsLabel?: string
  actions?: ReactNode
  width?: 'text' | 'page' | 'wide'
  children?: ReactNode
}

const WIDTHS = { text: 'max-w-[48rem]', page: 'max-w-[72rem]', wide: 'max-w-[84rem]' }

/** The frame of an ordinary page: where one is, its title, its acts, its content. */
export function PageBody({
  title,
  eyebrow,
  lead,
  crumbs,
  crumbsLabel = '',
  actions,
  width = 'page',
  children,
}: Props) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className={classNames('mx-auto w-full px-4 pt-5 pb-16 sm:px-6', WIDTHS[width])}
    >
      {crumbs && crumbs.length > 0 && <Breadcrumbs label={crumbsLabel} items={crumbs} />}
      <div className="mt-3 mb-7 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="min-w-0 flex-[1_1_24rem]">
          {eyebrow && <div className="mb-2 flex flex-wrap items-center gap-2">{eyebrow}</div>}
          <h1 className="text-title-1 tracking-[-0.01em]">{title}</h1>
          {lead && <div className="measure mt-2 text-reading text-ink-soft">{lead}</div>}
        </div>
        {actions && (
          <div className="flex flex-wrap gap-2" data-print="hide">
            {actions}
          </div>
        )}
      </div>
      {children}
    </main>
  )
}
