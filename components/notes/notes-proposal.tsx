import type { NotesBlock } from '#protocol/notes-json.ts'
import type { NotesLook } from './notes-look.ts'

/** Public codes as we make them: "N-2023-SEN-01", "1.1.1/2023". */
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}./_-]{0,63}$/u

type Props = { readonly block: NotesBlock; readonly look: NotesLook; readonly as: 'card' | 'link' }

/** A proposal within the text: its live card where there is one, else a link to its page. */
export function NotesProposal({ block, look, as }: Props) {
  const { proposalId, code } = block.attrs
  if (typeof code !== 'string' || !CODE.test(code)) return null
  if (as === 'card' && look.card && typeof proposalId === 'string') return look.card({ proposalId, code })

  const link = <a href={`/proposals/${encodeURIComponent(code)}`}>{`#${code}`}</a>
  return as === 'card' ? <p>{link}</p> : link
}
