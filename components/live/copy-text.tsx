'use client'

import { Copy } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#components/ui/button.tsx'

/** For taking a text elsewhere when it cannot be stored here. */
export function CopyText({ text }: { text: () => string }) {
  const t = useTranslations('editor')
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)
  const copy = async () => setOutcome((await putOnClipboard(text())) ? 'copied' : 'failed')
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Button size="sm" icon={<Copy size={16} aria-hidden />} onPress={copy}>
        {t('copy')}
      </Button>
      <span role="status">{outcome && t(`copyOutcome.${outcome}`)}</span>
    </span>
  )
}

async function putOnClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // Refused, or missing on a page without https: the words below the button say what to do instead.
    return false
  }
}
