import { createElement, Fragment, type ReactNode } from 'react'
import { isNotesText, type NotesBlock, type NotesNode } from '#protocol/notes-json.ts'
import { Inline } from './notes-inline.tsx'
import type { NotesLook } from './notes-look.ts'
import { NotesProposal } from './notes-proposal.tsx'

type Props = { readonly block: NotesBlock; readonly look: NotesLook }
type Draw = (props: Props) => ReactNode

/** Every kind of block that readers are shown. Anything else is reduced to what stands within it. */
const BLOCKS: ReadonlyMap<string, Draw> = new Map<string, Draw>([
  ['paragraph', (props) => <p>{inner(props)}</p>],
  ['heading', (props) => drawHeading(props)],
  ['bulletList', (props) => <ul>{inner(props)}</ul>],
  ['orderedList', (props) => <ol start={wholeNumber(props.block.attrs.start, 1, 9999)}>{inner(props)}</ol>],
  ['listItem', (props) => <li>{inner(props)}</li>],
  ['taskList', (props) => <ul data-type="taskList">{inner(props)}</ul>],
  ['taskItem', (props) => drawTask(props)],
  ['blockquote', (props) => <blockquote>{inner(props)}</blockquote>],
  ['codeBlock', (props) => <pre>{inner(props)}</pre>],
  ['horizontalRule', () => <hr />],
  ['table', (props) => drawTable(props)],
  ['tableRow', (props) => <tr>{inner(props)}</tr>],
  ['tableHeader', (props) => <th {...spanOf(props)}>{inner(props)}</th>],
  ['tableCell', (props) => <td {...spanOf(props)}>{inner(props)}</td>],
  ['proposalCard', (props) => <NotesProposal {...props} as="card" />],
])

export function NotesBlockView({ block, look }: Props) {
  return BLOCKS.get(block.type)?.({ block, look }) ?? drawUnknown({ block, look })
}

function inner({ block, look }: Props): ReactNode {
  return createElement(Fragment, null, ...block.content.map((node) => drawNode(node, look)))
}

/** Runs of text have no identity of their own: they are told apart by their place. */
function drawNode(node: NotesNode, look: NotesLook) {
  if (isNotesText(node)) return <Inline node={node} look={look} />
  return isInline(node) ? (
    <Inline key={node.key} node={node} look={look} />
  ) : (
    <NotesBlockView key={node.key} block={node} look={look} />
  )
}

const INLINE: ReadonlySet<string> = new Set(['hardBreak', 'proposalLink'])
const isInline = (node: NotesNode) => isNotesText(node) || INLINE.has(node.type)

const HEADING_LOOKS = ['text-title-2', 'text-title-2', 'text-title-3', 'text-reading', 'text-base']

function drawHeading({ block, look }: Props) {
  const level = wholeNumber(block.attrs.level, 1, 6)
  const tag = `h${Math.min(level + look.headingShift, 6)}`
  const size = HEADING_LOOKS[Math.min(level, HEADING_LOOKS.length) - 1]
  return createElement(tag, { className: `mt-6 mb-1 font-semibold ${size}` }, inner({ block, look }))
}

function drawTask({ block, look }: Props) {
  const isDone = block.attrs.checked === true
  return (
    <li>
      <span role="img" aria-label={isDone ? look.words.taskDone : look.words.taskOpen}>
        {isDone ? '☑' : '☐'}
      </span>
      <div>{inner({ block, look })}</div>
    </li>
  )
}

function drawTable(props: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls within itself, also by keyboard
    <figure className="tableWrapper" tabIndex={0}>
      <table>
        <tbody>{inner(props)}</tbody>
      </table>
    </figure>
  )
}

const spanOf = ({ block }: Props) => ({
  colSpan: wholeNumber(block.attrs.colspan, 1, 50),
  rowSpan: wholeNumber(block.attrs.rowspan, 1, 500),
})

function drawUnknown({ block, look }: Props) {
  const content = inner({ block, look })
  return block.content.some(isInline) ? <p>{content}</p> : content
}

/** An attribute as a whole number within bounds; nonsense becomes the least. */
function wholeNumber(value: unknown, least: number, most: number): number {
  const number = Math.trunc(Number(value))
  return number >= least && number <= most ? number : least
}
