'use client'

import type { Editor, Extensions } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { Placeholder } from '@tiptap/extensions'
import type { Schema } from '@tiptap/pm/model'
import { EditorContent, useEditor } from '@tiptap/react'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type * as Y from 'yjs'
import { carets } from '#components/editor/carets.ts'
import { guardFragment, removeEmptyShells } from '#components/editor/fragment-guard.ts'
import { LastWords } from '#components/editor/last-words.tsx'
import type { VettedAwareness } from '#components/live/presence.ts'
import { strangersIn } from '#protocol/notes-schema.ts'

type Props = {
  fragment: Y.XmlFragment
  schema: Schema
  /** Nodes, marks and keys; what is shared and whose caret is where comes with it. */
  extensions: () => Extensions
  awareness: VettedAwareness | null
  label: string
  describedBy: string
  placeholder: string
  className: string
  /** Around the text, for its place on the page. */
  frameClassName?: string
  isEditable: boolean
  /** What stands above the text. */
  children: (editor: Editor) => ReactNode
}

const MOST_MENDINGS = 3

/**
 * Text written together. The editor is taken off the document before it could harm it: for good when
 * a newer version of this page wrote something that this one has no name for, for a moment when two
 * edits have left an empty shell that has to be cleared away.
 */
export function RichText(props: Props) {
  const { fragment, schema } = props
  const [isFrozen, setFrozen] = useState(() => strangersIn(fragment, schema).length > 0)
  const [mendings, setMendings] = useState(0)

  const mend = () => {
    if (mendings >= MOST_MENDINGS) return setFrozen(true)
    // Not within the very change that was found broken.
    setTimeout(() => {
      removeEmptyShells(fragment, schema)
      setMendings((count) => count + 1)
    })
  }
  if (isFrozen)
    return (
      <LastWords
        reason="unknown"
        fragment={fragment}
        className={props.className}
        frameClassName={props.frameClassName}
      />
    )
  return <WrittenTogether key={mendings} {...props} onStranger={() => setFrozen(true)} onBroken={mend} />
}

type TogetherProps = Props & { onStranger: () => void; onBroken: () => void }

function WrittenTogether(props: TogetherProps) {
  const { fragment, schema, awareness, placeholder, isEditable, onStranger, onBroken } = props
  const editor = useEditor(
    {
      // Its style element would lack the nonce of the page; app/editor.css has the rules.
      injectCSS: false,
      immediatelyRender: false,
      enableContentCheck: true,
      editable: isEditable,
      extensions: [
        ...props.extensions(),
        Collaboration.configure({ fragment }),
        ...(awareness ? [carets(awareness)] : []),
        Placeholder.configure({ placeholder }),
      ],
      onContentError: ({ editor: broken }) => {
        // From here on it would ignore colleagues' changes, and the next key press would undo them.
        broken.setEditable(false, false)
        onBroken()
      },
    },
    [fragment, awareness],
  )
  useSurface(editor, props)
  useGuard({ editor, fragment, schema, onStranger })

  return (
    <>
      {editor && props.children(editor)}
      <EditorContent editor={editor} className={props.frameClassName} />
    </>
  )
}

/** What the text is called, and whether it can be written into, as the page goes on. */
function useSurface(editor: Editor | null, { label, describedBy, className, isEditable }: Props) {
  useEffect(() => {
    if (!editor || editor.isDestroyed) return
    const writing = {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-autocomplete': 'list',
      'aria-describedby': describedBy,
    }
    const attributes = {
      'aria-label': label,
      class: className,
      tabindex: '0',
      ...(isEditable ? writing : { role: 'article' }),
    }
    editor.setOptions({ editorProps: { attributes } })
    editor.setEditable(isEditable, false)
  }, [editor, label, describedBy, className, isEditable])
}

type Guarded = Pick<TogetherProps, 'fragment' | 'schema' | 'onStranger'> & { editor: Editor | null }

function useGuard({ editor, fragment, schema, onStranger }: Guarded) {
  const latest = useRef(onStranger)
  useEffect(() => {
    latest.current = onStranger
  })
  useEffect(() => {
    if (!editor) return
    return guardFragment(fragment, schema, () => {
      editor.setEditable(false, false)
      ySyncPluginKey.getState(editor.state)?.binding?.destroy()
      latest.current()
    })
  }, [editor, fragment, schema])
}
