'use client'

import { useCallback, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type * as Y from 'yjs'
import { summariseChanges } from '#components/editor/change-summary.ts'
import type { VettedAwareness } from '#components/live/presence.ts'
import { announce } from '#components/ui/announcer.ts'
import { useFormats } from '#components/words/use-formats.ts'

const EVERY_MS = 5_000
const STORED_AS = 'spolu.announce-changes'

/** Tells people who listen what colleagues change, in short summaries; each may switch it off. */
export function useChangeAnnouncements(fragment: Y.XmlFragment, awareness: VettedAwareness | null) {
  const t = useTranslations('editor')
  const { list } = useFormats()
  const [isOn, setOn] = useState(true)
  useEffect(() => setOn(localStorage.getItem(STORED_AS) !== 'off'), [])

  useEffect(() => {
    if (!isOn || !awareness) return
    return summariseChanges({
      fragment,
      everyMs: EVERY_MS,
      nameOf: (clientId) => awareness.getStates().get(clientId)?.user.name,
      tell: ({ names, paragraphs }) => {
        const who = names.length > 0 ? list(names) : t('changes.somebody')
        announce(t('changes.summary', { who, people: Math.max(1, names.length), paragraphs }), {
          subject: 'changes',
        })
      },
    })
  }, [isOn, awareness, fragment, t, list])

  const toggle = useCallback(() => {
    setOn((wasOn) => {
      localStorage.setItem(STORED_AS, wasOn ? 'off' : 'on')
      announce(t(wasOn ? 'changes.nowOff' : 'changes.nowOn'))
      return !wasOn
    })
  }, [t])
  return { isOn, toggle }
}
