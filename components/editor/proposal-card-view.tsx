'use client'

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { type MouseEvent, useContext } from 'react'
import { useTranslations } from 'use-intl'
import { EditorSurroundingsContext } from '#components/editor/editor-surroundings.ts'
import { useCardWords } from '#components/live/use-card-words.ts'
import { useFloor } from '#components/live/use-floor.ts'
import { classNames } from '#components/ui/class-names.ts'
import { StateBadge } from '#components/ui/state-badge.tsx'
import { hueOf, themeEdge } from '#components/ui/theme-label.tsx'

/** A proposal among the paragraphs, live: its title, its state, the edge of its theme. */
export function ProposalCardView({ node, selected }: NodeViewProps) {
  const t = useTranslations('editor')
  const states = useTranslations('states')
  const { themes, onOpenCard } = useContext(EditorSurroundingsContext)
  const proposalId = String(node.attrs.proposalId)
  const code = String(node.attrs.code)
  const card = useFloor((floor) => floor.cards.find(({ id }) => id === proposalId))
  const words = useCardWords(proposalId)
  const theme = themes.find(({ id }) => id === card?.themeId)

  const open = (event: MouseEvent) => {
    if (!onOpenCard) return
    event.preventDefault()
    onOpenCard(proposalId)
  }
  return (
    <NodeViewWrapper
      className={classNames(
        'my-3 rounded-md border border-line bg-surface px-4 py-2.5 text-base not-prose',
        theme && themeEdge(hueOf(theme.hue)),
        selected && 'outline-3 outline-offset-2 outline-focus',
      )}
    >
      <a
        href={`/proposals/${encodeURIComponent(code)}`}
        onClick={open}
        draggable={false}
        tabIndex={-1}
        className="block font-semibold text-ink no-underline hover:underline"
      >
        {words?.title || t('cards.untitled')}
      </a>
      <span className="mt-1 flex flex-wrap items-center gap-2 text-small text-ink-soft">
        <span className="tabular">{code}</span>
        {card ? (
          <StateBadge kind="proposal" state={card.state} label={states(`proposal.${card.state}`)} />
        ) : (
          t('cards.elsewhere')
        )}
      </span>
    </NodeViewWrapper>
  )
}
