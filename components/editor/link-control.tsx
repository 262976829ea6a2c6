'use client'

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Link2 } from 'lucide-react'
import { type FormEvent, useEffect, useState } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components/Popover'
import { useTranslations } from 'use-intl'
import { keysHere } from '#components/editor/formatting.ts'
import { addressFrom } from '#components/editor/link-address.ts'
import { Button } from '#components/ui/button.tsx'
import { buttonStyle } from '#components/ui/button-style.ts'
import { IconButton } from '#components/ui/icon-button.tsx'
import { FLOATING } from '#components/ui/popover.tsx'
import { TextField } from '#components/ui/text-field.tsx'

type Props = {
  editor: Editor
  /** Counts the times that the link was asked for by keyboard. */
  request: number
}

/** Sets, changes and removes the link of what is selected. */
export function LinkControl({ editor, request }: Props) {
  const t = useTranslations('editor')
  const [isOpen, setOpen] = useState(false)
  const isLink = useEditorState({ editor, selector: () => editor.isActive('link') })
  useEffect(() => {
    if (request > 0) setOpen(true)
  }, [request])

  const done = () => {
    setOpen(false)
    editor.commands.focus()
  }
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <IconButton
        label={`${t('link.title')} (${keysHere('Mod+K')})`}
        icon={<Link2 size={18} aria-hidden />}
        aria-pressed={isLink}
      />
      <Popover placement="bottom start" offset={6} className={FLOATING}>
        <Dialog aria-label={t('link.title')} className="w-80 max-w-[calc(100vw-2rem)] p-3 outline-none">
          <LinkForm editor={editor} isLink={isLink} onDone={done} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function LinkForm({ editor, isLink, onDone }: { editor: Editor; isLink: boolean; onDone: () => void }) {
  const t = useTranslations('editor')
  const [typed, setTyped] = useState(() => String(editor.getAttributes('link').href ?? ''))
  const target = isLink ? addressFrom(typed) : undefined
  const [isRefused, setRefused] = useState(false)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const address = addressFrom(typed)
    setRefused(!address)
    if (!address) return
    setLink(editor, address)
    onDone()
  }
  const remove = () => {
    editor.chain().extendMarkRange('link').unsetLink().run()
    onDone()
  }
  return (
    <form onSubmit={submit} className="space-y-3">
      <TextField
        label={t('link.address')}
        hint={t('link.hint')}
        error={isRefused ? t('link.refused') : undefined}
        value={typed}
        onChange={setTyped}
        inputMode="url"
        autoFocus
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" size="sm">
          {t('link.set')}
        </Button>
        {isLink && (
          <Button size="sm" onPress={remove}>
            {t('link.remove')}
          </Button>
        )}
        {target && (
          <a
            href={target}
            target="_blank"
            rel="noopener nofollow ugc"
            className={buttonStyle({ variant: 'quiet', size: 'sm' })}
          >
            {t('link.open')}
          </a>
        )}
      </div>
    </form>
  )
}

function setLink(editor: Editor, href: string): void {
  const isNewText = editor.state.selection.empty && !editor.isActive('link')
  if (isNewText) {
    editor.commands.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] })
    return
  }
  editor.chain().extendMarkRange('link').setLink({ href }).run()
}
