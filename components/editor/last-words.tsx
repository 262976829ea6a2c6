'use client'

import { useTranslations } from 'use-intl'
import type * as Y from 'yjs'
import { CopyText } from '#components/live/copy-text.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { plainText } from '#protocol/shared-document.ts'

type Props = {
  reason: 'unknown'
  fragment: Y.XmlFragment
  className: string
  frameClassName?: string | undefined
}

/** The text as plain lines, where the editor must not touch it. */
export function LastWords({ reason, fragment, className, frameClassName = '' }: Props) {
  const t = useTranslations('editor')
  const text = plainText(fragment)
  return (
    <div className={classNames('space-y-4', frameClassName)}>
      <NoticeBox
        tone="needs-work"
        role="alert"
        title={t(`frozen.${reason}.title`)}
        action={<CopyText text={() => text} />}
      >
        {t(`frozen.${reason}.text`)}
      </NoticeBox>
      <div className={className}>
        {text.split('\n').map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity, and never move
          <p key={index}>{line}</p>
        ))}
      </div>
    </div>
  )
}
