'use client'

import { useTranslations } from 'use-intl'
import { keysHere, NOTES_FORMATS } from '#components/editor/formatting.ts'
import { Dialog } from '#components/ui/dialog.tsx'

const OTHERS = [
  { name: 'toolbar', keys: 'Alt+F10' },
  { name: 'leave', keys: 'Tab' },
  { name: 'card', keys: '#' },
  { name: 'link', keys: 'Mod+K' },
  { name: 'indent', keys: 'Mod+]' },
  { name: 'outdent', keys: 'Mod+[' },
  { name: 'tick', keys: 'Mod+Enter' },
] as const

type Props = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }

/** Every key of the editor, for those who write without a mouse. */
export function KeysDialog({ isOpen, onOpenChange }: Props) {
  const t = useTranslations('editor')
  const formats = NOTES_FORMATS.flat().flatMap(({ name, keys }) =>
    keys ? [{ label: t(`format.${name}`), keys }] : [],
  )
  const others = OTHERS.map(({ name, keys }) => ({ label: t(`keys.${name}`), keys }))
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={t('keys.title')}>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-1.5">
        {[...others, ...formats].map(({ label, keys }) => (
          <div key={label} className="contents">
            <dt>
              <kbd className="rounded-sm border border-line bg-sunken px-1.5 py-0.5 text-small">
                {keysHere(keys)}
              </kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
