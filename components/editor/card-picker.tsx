'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useId, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import type { CardSuggestions, OpenSuggestion } from '#components/editor/card-suggestions.ts'
import { type Match, useMatchingCards } from '#components/editor/use-matching-cards.ts'
import { useWatched } from '#components/live/use-watched.ts'
import { announce } from '#components/ui/announcer.ts'
import { classNames } from '#components/ui/class-names.ts'
import { FLOATING } from '#components/ui/popover.tsx'
import { StateBadge } from '#components/ui/state-badge.tsx'

type Props = { editor: Editor; suggestions: CardSuggestions }

/** The proposals that a `#` may mean. The caret stays in the text; the list listens to its keys. */
export function CardPicker({ editor, suggestions }: Props) {
  const open = useWatched(suggestions.open)
  if (!open) return null
  // Within the page's main part, where those who jump between landmarks can find it.
  const place = document.getElementById('main') ?? document.body
  return createPortal(<CardList editor={editor} suggestions={suggestions} open={open} />, place)
}

const WIDTH = 360
const HEIGHT = 300

function CardList({ editor, suggestions, open }: Props & { open: OpenSuggestion }) {
  const t = useTranslations('editor')
  const listId = useId()
  const matches = useMatchingCards(open.query)
  const { active, as, setAs, choose, setActive } = useChoice(suggestions, open, matches)
  useActiveDescendant(editor, listId, matches[active])

  useEffect(
    () => announce(t('cards.count', { count: matches.length }), { subject: 'cards' }),
    [t, matches.length],
  )

  return (
    <div className={classNames(FLOATING, 'fixed z-50 flex flex-col overflow-hidden')} style={placed(open)}>
      {matches.length === 0 && <p className="px-3 py-2.5 text-ink-soft">{t('cards.none')}</p>}
      <div
        id={listId}
        role="listbox"
        aria-label={t('cards.label')}
        className="overflow-y-auto p-1 empty:hidden"
      >
        {matches.map((match, index) => (
          <CardOption
            key={match.card.id}
            id={optionId(listId, match)}
            match={match}
            isActive={index === active}
            onPoint={() => setActive(index)}
            onChoose={() => choose(match, as)}
          />
        ))}
      </div>
      <div className="flex items-center gap-3 border-t border-line px-3 py-1.5 text-small text-ink-soft">
        <AsChoice as={as} onChange={setAs} />
        <span className="ms-auto pointer-coarse:hidden">{t('cards.keys')}</span>
      </div>
    </div>
  )
}

const optionId = (listId: string, { card }: Match) => `${listId}-${card.id}`

/** Below the `#`, or above it where there is no room. */
function placed({ place }: OpenSuggestion) {
  const at = place() ?? new DOMRect(16, 80, 0, 0)
  const width = Math.min(WIDTH, window.innerWidth - 16)
  const isAbove = at.bottom + HEIGHT > window.innerHeight && at.top > HEIGHT
  return {
    width,
    maxHeight: HEIGHT,
    left: Math.max(8, Math.min(at.left, window.innerWidth - width - 8)),
    ...(isAbove ? { bottom: window.innerHeight - at.top + 4 } : { top: at.bottom + 4 }),
  }
}

type As = 'link' | 'card'

function useChoice(suggestions: CardSuggestions, open: OpenSuggestion, matches: readonly Match[]) {
  const [pointed, setActive] = useState(0)
  const [as, setAs] = useState<As>('link')
  const active = Math.min(pointed, Math.max(0, matches.length - 1))
  const choose = ({ card }: Match, how: As) => open.choose({ proposalId: card.id, code: card.code, as: how })

  useEffect(() => {
    const match = matches[active]
    const move = (by: number) => setActive((active + by + matches.length) % Math.max(1, matches.length))
    const keys = new Map<string, (event: KeyboardEvent) => void>([
      ['ArrowDown', () => move(1)],
      ['ArrowUp', () => move(-1)],
      ['Escape', () => open.dismiss()],
    ])
    if (match) keys.set('Enter', ({ shiftKey }) => choose(match, shiftKey ? 'card' : as))
    suggestions.onKey = (event) => {
      keys.get(event.key)?.(event)
      return keys.has(event.key)
    }
    return () => {
      suggestions.onKey = () => false
    }
  })
  return { active, as, setAs, setActive, choose }
}

/** Focus stays in the text; a screen reader follows the option that it points at. */
function useActiveDescendant(editor: Editor, listId: string, match: Match | undefined) {
  const activeId = match && optionId(listId, match)
  useEffect(() => {
    const text = editor.view.dom
    text.setAttribute('aria-controls', listId)
    if (activeId) text.setAttribute('aria-activedescendant', activeId)
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
    return () => {
      text.removeAttribute('aria-controls')
      text.removeAttribute('aria-activedescendant')
    }
  }, [editor, listId, activeId])
}

type OptionProps = { id: string; match: Match; isActive: boolean; onPoint: () => void; onChoose: () => void }

function CardOption({ id, match, isActive, onPoint, onChoose }: OptionProps) {
  const states = useTranslations('states')
  const { card, title } = match
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are taken in the text, where the focus is
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      onPointerMove={onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className={classNames('target cursor-pointer rounded-sm px-2.5 py-1.5', isActive && 'bg-accent-soft')}
    >
      <span className="block font-semibold">{title}</span>
      <span className="flex flex-wrap items-center gap-2 text-small text-ink-soft">
        <span className="tabular">{card.code}</span>
        <StateBadge kind="proposal" state={card.state} label={states(`proposal.${card.state}`)} />
      </span>
    </div>
  )
}

function AsChoice({ as, onChange }: { as: As; onChange: (as: As) => void }) {
  const t = useTranslations('editor')
  return (
    <fieldset className="flex items-center gap-1">
      <legend className="sr-only">{t('cards.as')}</legend>
      {(['link', 'card'] as const).map((each) => (
        <button
          key={each}
          type="button"
          tabIndex={-1}
          aria-pressed={as === each}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChange(each)}
          className="target rounded-sm border border-transparent px-2 font-semibold aria-pressed:border-edge aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
        >
          {t(each === 'link' ? 'cards.asLink' : 'cards.asCard')}
        </button>
      ))}
    </fieldset>
  )
}
