'use client'

import { CornerDownLeft } from 'lucide-react'
import type { ComponentProps } from 'react'
import { useTranslations } from 'use-intl'
import { CaptureChoices } from '#components/capture/capture-choices.tsx'
import { captureKey } from '#components/capture/capture-keys.ts'
import { useCaptureLine } from '#components/capture/use-capture-line.ts'
import { useFloor } from '#components/live/use-floor.ts'
import { Button } from '#components/ui/button.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { isOpenForWriting } from '#domain/meeting/role.ts'
import { LONGEST } from '#protocol/requests.ts'

type KeyDown = NonNullable<ComponentProps<typeof TextArea>['onKeyDown']>

/** Enter, next: the line of somebody who listens and types at the same time. */
export function CaptureLine(parts: Parameters<typeof useCaptureLine>[0]) {
  const t = useTranslations('capture')
  const state = useFloor(({ meeting }) => meeting?.state ?? null)
  const { line, text, setText, correcting, begin, press, store, choices } = useCaptureLine(parts)

  const onKeyDown: KeyDown = (event) => {
    // While an input method composes a letter, Enter is its own.
    if (event.nativeEvent.isComposing) return
    const key = captureKey(event, text === '')
    if (key) press(key)
    else if (event.key === 'Enter' && !event.shiftKey) store()
    else if (event.key === 'Escape' && correcting) begin()
    else return event.continuePropagation()
    event.preventDefault()
  }
  if (state !== null && !isOpenForWriting(state)) {
    return <NoticeBox>{state === 'draft' ? t('notYet') : t('closed')}</NoticeBox>
  }
  return (
    <form
      aria-label={t('title')}
      className="space-y-4 rounded-lg border border-line bg-surface p-3 sm:p-4"
      onSubmit={(event) => {
        event.preventDefault()
        store()
      }}
    >
      {correcting && <p className="font-semibold">{t('correcting', { code: correcting.code })}</p>}
      <div className="text-title-3 [&_textarea]:text-title-3 [&_textarea]:font-normal">
        <TextArea
          autoFocus
          rows={2}
          inputRef={line}
          label={t('line')}
          hint={t('lineHint')}
          value={text}
          onChange={setText}
          onKeyDown={onKeyDown}
          maxLength={LONGEST.contribution}
          placeholder={t('placeholder')}
        />
      </div>
      <div className="flex flex-wrap justify-end gap-2">
        {correcting && (
          <Button variant="quiet" onPress={begin}>
            {t('cancel')}
          </Button>
        )}
        <Button
          type="submit"
          variant="primary"
          isDisabled={text.trim() === ''}
          icon={<CornerDownLeft size={16} aria-hidden />}
        >
          {correcting ? t('correctNow') : t('next')}
        </Button>
      </div>
      {!correcting && <CaptureChoices {...choices} />}
      <p className="text-small text-ink-soft max-sm:hidden">
        <strong className="font-semibold">{t('keys')}:</strong> {t('keysText')}
      </p>
    </form>
  )
}
