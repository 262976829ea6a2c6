import { memo } from 'react'
import type { NotesBlock, NotesJson } from '#protocol/notes-json.ts'
import { NotesBlockView } from './notes-block.tsx'
import type { NotesLook } from './notes-look.ts'

type Props = {
  readonly notes: NotesJson
  readonly look: NotesLook
  /** Keys of the blocks that get the mark of a recent change in their margin. */
  readonly changed?: ReadonlySet<string> | undefined
}

/**
 * The shared text for readers: in server components, in the live page and in print. Whatever stands in
 * the document becomes React elements by an allow-list or loses everything but its text; there is no
 * HTML anywhere on the way.
 */
export function Notes({ notes, look, changed }: Props) {
  return (
    <div className="prose-spolu">
      {notes.map((block) => (
        <TopBlock key={block.key} block={block} look={look} isChanged={changed?.has(block.key) ?? false} />
      ))}
    </div>
  )
}

type BlockProps = { readonly block: NotesBlock; readonly look: NotesLook; readonly isChanged: boolean }

/** A colleague's keystroke draws one block anew and leaves the reader's place in all others alone. */
const TopBlock = memo(function TopBlock({ block, look, isChanged }: BlockProps) {
  return (
    <div data-block={block.key} className={isChanged ? '-ms-4 border-accent border-s-2 ps-3.5' : undefined}>
      <NotesBlockView block={block} look={look} />
    </div>
  )
})
