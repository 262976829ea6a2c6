'use client'

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Table2 } from 'lucide-react'
import { type ReactNode, type RefObject, useEffect } from 'react'
import { Group } from 'react-aria-components/Group'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { Toolbar } from 'react-aria-components/Toolbar'
import { useTranslations } from 'use-intl'
import { type Format, keysHere, TABLE_ACTS, type TableAct } from '#components/editor/formatting.ts'
import { LinkControl } from '#components/editor/link-control.tsx'
import { useIsNarrow } from '#components/editor/use-is-narrow.ts'
import { classNames } from '#components/ui/class-names.ts'
import { ICON_BUTTON, IconButton } from '#components/ui/icon-button.tsx'
import { MenuButton, type MenuEntry } from '#components/ui/menu.tsx'
import { Tooltip } from '#components/ui/tooltip.tsx'

type Props = {
  editor: Editor
  formats: readonly (readonly Format[])[]
  label: string
  /** The way here from the text. */
  barRef: RefObject<HTMLDivElement | null>
  linkRequest: number
  /** Further entries of the menu at the end. */
  extras?: readonly MenuEntry[]
  onExtra?: (id: string) => void
  className?: string
}

/** What one button takes, and what link, table and menu take beside the formats. */
const BUTTON_PX = 36
const OTHERS_PX = 130

/** The way from the text to its toolbar; in a list the first button, a heading, can't be pressed. */
export const focusToolbar = (bar: HTMLElement | null): void =>
  bar?.querySelector<HTMLButtonElement>('button:enabled')?.focus()

/** One stop for Tab, arrow keys within, Esc back to the text. On a phone the rarer formats are in its menu. */
export function FormattingToolbar({
  editor,
  formats,
  label,
  barRef,
  linkRequest,
  extras = [],
  onExtra,
  className,
}: Props) {
  const t = useTranslations('editor')
  const isNarrow = useIsNarrow(barRef, formats.flat().length * BUTTON_PX + OTHERS_PX)
  const isInTable = useEditorState({ editor, selector: () => editor.isActive('table') })
  useEscapeToText(editor, barRef)
  const possible = formats.map((group) => group.filter(({ name }) => !(isInTable && name === 'insertTable')))
  const makesRoom = (format: Format) => isInTable && format.name === 'heading2'
  const inBar = (format: Format) => !isNarrow || (format.isEssential === true && !makesRoom(format))
  const inMenu = possible.flat().filter((format) => !inBar(format))

  const entries: MenuEntry[] = [
    ...inMenu.map(({ name, icon: Icon }) => ({
      id: name,
      label: t(`format.${name}`),
      icon: <Icon size={16} aria-hidden />,
    })),
    ...(inMenu.length > 0 && extras.length > 0 ? (['separator'] as const) : []),
    ...extras,
  ]
  const choose = (chosen: string) => {
    const format = inMenu.find(({ name }) => name === chosen)
    if (format) apply(editor, format)
    else onExtra?.(chosen)
  }

  return (
    <div ref={barRef} className={className}>
      <Toolbar aria-label={label} className="flex flex-wrap items-center gap-0.5">
        {possible.map((group) => (
          <FormatGroup key={group[0]?.name}>
            {group.filter(inBar).map((format) => (
              <FormatButton key={format.name} editor={editor} format={format} />
            ))}
          </FormatGroup>
        ))}
        <LinkControl editor={editor} request={linkRequest} />
        {isInTable && <TableMenu editor={editor} />}
        {entries.length > 0 && (
          <MenuButton label={t('more')} items={entries} onAction={choose} className="ms-auto" />
        )}
      </Toolbar>
    </div>
  )
}

/** Heard before the tooltip of a focused button, which would keep the first Esc to itself. */
function useEscapeToText(editor: Editor, barRef: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const toText = ({ key }: KeyboardEvent) => {
      if (key === 'Escape' && barRef.current?.contains(document.activeElement)) editor.commands.focus()
    }
    window.addEventListener('keydown', toText, { capture: true })
    return () => window.removeEventListener('keydown', toText, { capture: true })
  }, [editor, barRef])
}

const FormatGroup = ({ children }: { children: ReactNode }) => (
  <Group className="flex items-center gap-0.5 border-e border-line pe-1 me-0.5 empty:hidden">
    {children}
  </Group>
)

const apply = (editor: Editor, { run }: Format) => run(editor.chain().focus()).run()

function FormatButton({ editor, format }: { editor: Editor; format: Format }) {
  const t = useTranslations('editor')
  const { name, icon: Icon, keys, isActive, run } = format
  const state = useEditorState({
    editor,
    selector: () => ({ isActive: isActive?.(editor) ?? false, isPossible: run(editor.can().chain()).run() }),
  })
  const label = t(`format.${name}`)
  const hint = keys ? `${label} (${keysHere(keys)})` : label
  const icon = <Icon size={18} aria-hidden />
  const press = () => void apply(editor, format)

  if (!isActive) {
    return (
      <IconButton
        label={hint}
        icon={icon}
        isDisabled={!state.isPossible}
        onPress={press}
        preventFocusOnPress
      />
    )
  }
  return (
    <Tooltip text={hint}>
      <ToggleButton
        aria-label={label}
        isSelected={state.isActive}
        isDisabled={!state.isPossible && !state.isActive}
        onPress={press}
        preventFocusOnPress
        className={classNames(ICON_BUTTON, 'data-selected:bg-accent-soft data-selected:text-accent-ink')}
      >
        {icon}
      </ToggleButton>
    </Tooltip>
  )
}

function TableMenu({ editor }: { editor: Editor }) {
  const t = useTranslations('editor')
  const items = TABLE_ACTS.map((act): MenuEntry => {
    if (act === 'separator') return act
    const label = t(`table.${act}`)
    return act.startsWith('delete') ? { id: act, label, tone: 'danger' } : { id: act, label }
  })
  const act = (id: string) => {
    const chosen = TABLE_ACTS.find((known): known is TableAct => known === id && known !== 'separator')
    if (chosen) editor.chain().focus()[chosen]().run()
  }
  return (
    <MenuButton
      label={t('table.menu')}
      icon={<Table2 size={18} aria-hidden />}
      items={items}
      onAction={act}
    />
  )
}
