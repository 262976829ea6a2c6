'use client'

import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs'
import { classNames } from '#components/ui/class-names.ts'

export type TabItem = { id: string; label: string; count?: number; content: ReactNode }

type Props = {
  label: string
  items: readonly TabItem[]
  selected?: string
  onSelect?: (id: string) => void
  /** Hidden panels keep their state and their scroll. */
  keepMounted?: boolean
  className?: string
}

export function Tabs({ label, items, selected, onSelect, keepMounted = false, className }: Props) {
  return (
    <AriaTabs
      {...(selected !== undefined && { selectedKey: selected })}
      {...(onSelect && { onSelectionChange: (key) => onSelect(String(key)) })}
      className={classNames('flex min-h-0 flex-col', className)}
    >
      <TabList aria-label={label} className="flex gap-1 overflow-x-auto border-b border-line px-1">
        {items.map(({ id, label: name, count }) => (
          <Tab key={id} id={id} className={TAB}>
            {name}
            {count !== undefined && <span className="tabular ms-1.5 font-normal">{count}</span>}
          </Tab>
        ))}
      </TabList>
      {items.map(({ id, content }) => (
        // No scroll of its own: bars that stick to the screen would lose their hold.
        <TabPanel
          key={id}
          id={id}
          shouldForceMount={keepMounted}
          className="min-h-0 min-w-0 flex-1 data-inert:hidden"
        >
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}

const TAB =
  '-mb-px flex min-h-10 shrink-0 cursor-pointer items-center border-b-2 border-transparent px-2.5 font-semibold whitespace-nowrap text-ink-soft data-hovered:text-ink data-selected:border-accent data-selected:text-ink data-focus-visible:outline-3 data-focus-visible:-outline-offset-3 data-focus-visible:outline-focus pointer-coarse:min-h-11'
