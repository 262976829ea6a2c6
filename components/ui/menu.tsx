'use client'

import { Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger, Popover, Separator, Text } from 'react-aria-components/Menu'
import { type ButtonSize, type ButtonVariant, buttonStyle } from '#components/ui/button-style.ts'
import { classNames } from '#components/ui/class-names.ts'
import { ICON_BUTTON } from '#components/ui/icon-button.tsx'
import { FLOATING } from '#components/ui/popover.tsx'

export type MenuEntry =
  | 'separator'
  | { id: string; label: string; hint?: string; icon?: ReactNode; tone?: 'danger'; disabled?: boolean }

type Props = {
  /** The name of the menu; shown unless there is only an icon. */
  label: string
  items: readonly MenuEntry[]
  onAction: (id: string) => void
  icon?: ReactNode
  /** Words on the button; without them it shows its icon alone. */
  children?: ReactNode
  variant?: ButtonVariant
  size?: ButtonSize
  className?: string
}

export function MenuButton({ label, items, onAction, icon, children, variant, size, className }: Props) {
  const look = children ? buttonStyle({ variant, size, className }) : classNames(ICON_BUTTON, className)
  const disabled = items.flatMap((item) => (item !== 'separator' && item.disabled ? [item.id] : []))
  return (
    <MenuTrigger>
      <Button aria-label={label} className={look}>
        {icon ?? (!children && <Ellipsis size={18} aria-hidden />)}
        {children}
      </Button>
      <Popover placement="bottom end" offset={4} className={classNames(FLOATING, 'max-w-[calc(100vw-2rem)]')}>
        <Menu
          aria-label={label}
          onAction={(key) => onAction(String(key))}
          disabledKeys={disabled}
          className="max-h-[min(26rem,70vh)] min-w-48 overflow-auto p-1 outline-none"
        >
          {items.map((item, index) =>
            item === 'separator' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: separators have nothing else to be known by
              <Separator key={`separator-${index}`} className="mx-1 my-1 border-t border-line" />
            ) : (
              <MenuItem
                key={item.id}
                id={item.id}
                textValue={item.label}
                className={classNames(ROW, item.tone === 'danger' && 'text-danger-ink')}
              >
                {item.icon && <span className="mt-0.5 shrink-0">{item.icon}</span>}
                <span className="min-w-0">
                  <Text slot="label">{item.label}</Text>
                  {item.hint && (
                    <Text slot="description" className="block text-small text-ink-soft">
                      {item.hint}
                    </Text>
                  )}
                </span>
              </MenuItem>
            ),
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

const ROW =
  'flex min-h-8 cursor-pointer items-start gap-2.5 rounded-sm px-2.5 py-1.5 outline-none data-focused:bg-accent-soft data-disabled:opacity-55 pointer-coarse:min-h-11 pointer-coarse:items-center'
