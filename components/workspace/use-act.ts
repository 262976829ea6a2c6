'use client'

import { useCallback, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useAsk } from '#components/live/use-ask.ts'
import { showToast } from '#components/ui/toasts.ts'

type Ask = ReturnType<typeof useAsk>

/** Asks for an act; a refusal is told to the person in words, wherever it was asked. */
export function useAct() {
  const ask = useAsk()
  const reasons = useTranslations('reasons')
  const [pending, setPending] = useState(0)

  const act: Ask = useCallback(
    async (name, payload) => {
      setPending((count) => count + 1)
      const result = await ask(name, payload)
      setPending((count) => count - 1)
      if (!result.ok) showToast(reasons(result.reason), { tone: 'not-adopted' })
      return result
    },
    [ask, reasons],
  )
  return { act, isPending: pending > 0 }
}
