'use client'

import { Minus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { classNames } from '#components/ui/class-names.ts'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import type { FloorDotItem } from '#protocol/floor-rounds.ts'

type Props = {
  item: FloorDotItem
  words: string
  count: number
  mayAdd: boolean
  mayTake: boolean
  onChange: (by: 1 | -1) => void
  /** Without buttons, for who only looks on. */
  isQuiet: boolean
}

/** One card with the dots on it, and a thumb's width for one more or one fewer. */
export function DotRow({ item, words, count, mayAdd, mayTake, onChange, isQuiet }: Props) {
  const t = useTranslations('dots')
  const { frame } = useSurroundings()
  const { code } = item
  return (
    <li
      className={classNames(
        'flex items-center gap-2 rounded-md border bg-surface py-1.5 ps-3 pe-1.5',
        count > 0 ? 'border-accent' : 'border-line',
      )}
    >
      <p className="min-w-0 flex-1 wrap-break-word">
        <span className="tabular text-ink-soft text-small">{code}</span>
        <br />
        <span lang={frame.municipality.locale}>{words || t('untitled')}</span>
      </p>
      {!isQuiet && (
        <>
          <Step label={t('take', { code })} may={mayTake} onPress={() => onChange(-1)}>
            <Minus size={20} aria-hidden />
          </Step>
          <p className="tabular w-6 text-center font-bold text-title-3" aria-live="polite">
            <span aria-hidden>{count}</span>
            <VisuallyHidden>{t('on', { code, count })}</VisuallyHidden>
          </p>
          <Step label={t('add', { code })} may={mayAdd} onPress={() => onChange(1)}>
            <Plus size={20} aria-hidden />
          </Step>
        </>
      )}
    </li>
  )
}

type StepProps = { label: string; may: boolean; onPress: () => void; children: ReactNode }

/** At its limit it keeps the focus and does nothing: whoever counts by keyboard is not thrown off the page. */
const Step = ({ label, may, onPress, children }: StepProps) => (
  <button
    type="button"
    aria-label={label}
    aria-disabled={!may}
    onClick={() => may && onPress()}
    className="grid size-11 shrink-0 cursor-pointer place-items-center rounded-md border border-edge bg-surface hover:bg-sunken aria-disabled:cursor-default aria-disabled:border-line aria-disabled:text-ink-soft aria-disabled:hover:bg-surface"
  >
    {children}
  </button>
)
