'use client'

import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type * as Y from 'yjs'
import { TitleBinding } from '#components/editor/title-binding.ts'
import { classNames } from '#components/ui/class-names.ts'
import { CONTROL, FIELD_LABEL } from '#components/ui/field-style.ts'
import { LONGEST } from '#protocol/requests.ts'

type Props = { text: Y.Text; isReadOnly: boolean }

/** The title of a proposal, written together. It wraps like text and stays one line. */
export function TitleField({ text, isReadOnly }: Props) {
  const t = useTranslations('editor')
  const id = useId()
  const fieldRef = useRef<HTMLTextAreaElement>(null)
  const bindingRef = useRef<TitleBinding | null>(null)

  useEffect(() => {
    if (!fieldRef.current) return
    const binding = new TitleBinding(fieldRef.current, text)
    bindingRef.current = binding
    return () => binding.close()
  }, [text])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') event.preventDefault()
    const isHistory = (event.metaKey || event.ctrlKey) && /^[zy]$/i.test(event.key)
    if (!isHistory || isReadOnly) return
    event.preventDefault()
    if (event.shiftKey || event.key.toLowerCase() === 'y') bindingRef.current?.redo()
    else bindingRef.current?.undo()
  }

  return (
    <div>
      <label htmlFor={id} className={FIELD_LABEL}>
        {t('titleLabel')}
      </label>
      <textarea
        id={id}
        ref={fieldRef}
        rows={1}
        maxLength={LONGEST.title}
        readOnly={isReadOnly}
        onKeyDown={onKeyDown}
        className={classNames(
          CONTROL,
          'field-sizing-content resize-none text-title-3 font-semibold',
          isReadOnly && 'border-line bg-sunken',
        )}
      />
    </div>
  )
}
