'use client'

import { Layers, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { MergeSource } from '#components/merge/merge-sources.ts'
import { useLookAlikes } from '#components/merge/use-look-alikes.ts'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'

const codesOf = (sources: readonly MergeSource[]) => sources.map(({ code }) => code).join(', ')

/** What may say the same, for a moderator to look at; nobody else sees the guess, and nothing follows from it. */
export function LookAlikes() {
  const t = useTranslations('merge')
  const groups = useLookAlikes()
  const [dismissed, setDismissed] = useState<readonly string[]>([])
  const shown = groups.filter((sources) => !dismissed.includes(codesOf(sources)))
  if (shown.length === 0) return null

  return (
    <ul aria-label={t('alikeTitle')} className="flex flex-wrap gap-2">
      {shown.map((sources) => (
        <LookAlike
          key={codesOf(sources)}
          sources={sources}
          onDismiss={() => setDismissed((before) => [...before, codesOf(sources)])}
        />
      ))}
    </ul>
  )
}

function LookAlike({ sources, onDismiss }: { sources: readonly MergeSource[]; onDismiss: () => void }) {
  const t = useTranslations('merge')
  const { show } = useSurroundings()
  const codes = codesOf(sources)
  return (
    <li className="flex items-center rounded-full border border-line bg-surface">
      <Button
        size="sm"
        variant="quiet"
        aria-label={`${t('alike', { count: sources.length })} – ${t('alikeOpen', { codes })}`}
        icon={<Layers size={16} aria-hidden />}
        onPress={() => show({ kind: 'merge', ids: sources.map(({ id }) => id), onMerged: () => undefined })}
        className="rounded-full!"
      >
        {t('alike', { count: sources.length })}
      </Button>
      <IconButton
        label={t('alikeDismiss', { codes })}
        icon={<X size={14} aria-hidden />}
        onPress={onDismiss}
        className="rounded-full!"
      />
    </li>
  )
}
