'use client'

import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { ListBox, ListBoxItem, Text } from 'react-aria-components/Select'

export type Option = { id: string; label: string; hint?: string }

/** The choices of a select or a combo box. */
export function OptionList({ items, empty }: { items?: readonly Option[]; empty?: ReactNode }) {
  return (
    <ListBox
      {...(items && { items })}
      renderEmptyState={() => <p className="px-2.5 py-2 text-ink-soft">{empty}</p>}
      className="max-h-72 overflow-auto p-1 outline-none"
    >
      {(item: Option) => (
        <ListBoxItem id={item.id} textValue={item.label} className={OPTION}>
          {({ isSelected }) => (
            <>
              <Check size={16} aria-hidden className={isSelected ? 'mt-0.5 text-accent-ink' : 'invisible'} />
              <span className="min-w-0">
                <Text slot="label">{item.label}</Text>
                {item.hint && (
                  <Text slot="description" className="block text-small text-ink-soft">
                    {item.hint}
                  </Text>
                )}
              </span>
            </>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  )
}

const OPTION =
  'flex min-h-8 cursor-pointer items-start gap-2 rounded-sm px-2 py-1.5 outline-none data-focused:bg-accent-soft hovered:bg-sunken selected:font-semibold pointer-coarse:min-h-11'
