import type { ReactNode } from 'react'
import { hostOf, safeUrl } from '#domain/safe-url.ts'
import { isNotesText, type NotesMark, type NotesNode } from '#protocol/notes-json.ts'
import type { NotesLook } from './notes-look.ts'
import { NotesProposal } from './notes-proposal.tsx'

type Wrap = (text: ReactNode, mark: NotesMark) => ReactNode

/** Every kind of mark that readers are shown; a text loses any other. */
const MARKS: ReadonlyMap<string, Wrap> = new Map<string, Wrap>([
  ['bold', (text) => <strong>{text}</strong>],
  ['italic', (text) => <em>{text}</em>],
  ['underline', (text) => <u>{text}</u>],
  ['strike', (text) => <s>{text}</s>],
  ['code', (text) => <code>{text}</code>],
  ['highlight', (text) => <mark>{text}</mark>],
  ['link', (text, { attrs }) => linkTo(attrs.href, text)],
])

export function Inline({ node, look }: { node: NotesNode; look: NotesLook }) {
  if (!isNotesText(node)) {
    return node.type === 'hardBreak' ? <br /> : <NotesProposal block={node} look={look} as="link" />
  }
  return node.marks.reduce<ReactNode>((text, mark) => MARKS.get(mark.type)?.(text, mark) ?? text, node.text)
}

function linkTo(address: unknown, text: ReactNode): ReactNode {
  const href = safeUrl(address)
  if (!href) return text
  return (
    <a href={href} rel="noopener nofollow ugc" title={hostOf(href)}>
      {text}
    </a>
  )
}
