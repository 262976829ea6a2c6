'use client'

import { X } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { IconButton } from '#components/ui/icon-button.tsx'
import { dismissToast, shownToasts, subscribeToToasts, type Toast } from '#components/ui/toasts.ts'
import { TONE_FILL } from '#components/ui/tone.ts'

const READING_TIME_MS = 7_000

/** Once on a surface; on top where the bottom is for the thumb. The words are also spoken, by the announcer. */
export function Toaster({ isOnTop = false }: { isOnTop?: boolean }) {
  const t = useTranslations('ui')
  const toasts = useSyncExternalStore(subscribeToToasts, shownToasts, () => NONE)
  if (toasts.length === 0) return null
  return (
    <section
      aria-label={t('notifications')}
      className={classNames(
        'pointer-events-none fixed inset-x-3 z-50 flex flex-col items-center gap-2',
        isOnTop ? 'top-3' : 'bottom-3',
      )}
      data-print="hide"
    >
      {toasts.map((toast) => (
        <ToastBox key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

const NONE: readonly Toast[] = []

function ToastBox({ toast }: { toast: Toast }) {
  const t = useTranslations('ui')
  const hold = useLeaving(toast)
  return (
    <div
      {...hold}
      className="pointer-events-auto flex max-w-lg animate-enter items-center gap-3 overflow-hidden rounded-md border border-line bg-raised py-1.5 pe-2 shadow-floating"
    >
      <span aria-hidden data-mark className={classNames('w-1 self-stretch -my-1.5', TONE_FILL[toast.tone])} />
      <p className="min-w-0 flex-1 py-1">{toast.text}</p>
      {toast.action && (
        <Button size="sm" variant="quiet" onPress={() => act(toast)}>
          {toast.action.label}
        </Button>
      )}
      <IconButton
        label={t('dismiss')}
        icon={<X size={16} aria-hidden />}
        onPress={() => dismissToast(toast.id)}
      />
    </div>
  )
}

function act({ id, action }: Toast) {
  dismissToast(id)
  action?.onPress()
}

/** It goes by itself, but never from under a pointer or the focus, and not while it offers an act. */
function useLeaving({ id, action }: Toast) {
  const [isHeld, setHeld] = useState(false)
  const stays = isHeld || action !== undefined

  useEffect(() => {
    if (stays) return
    const timer = setTimeout(() => dismissToast(id), READING_TIME_MS)
    return () => clearTimeout(timer)
  }, [id, stays])

  return {
    onPointerEnter: () => setHeld(true),
    onPointerLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  }
}
