import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { TONE_FILL, type Tone } from '#components/ui/tone.ts'

export type TimelineItem = {
  key: string
  when?: ReactNode
  title: ReactNode
  children?: ReactNode
  tone?: Tone
}

/** A story in the order in which it happened. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol>
      {items.map(({ key, when, title, children, tone = 'neutral' }, index) => (
        <li key={key} className="relative ps-7 pb-6 last:pb-0">
          {index < items.length - 1 && (
            <span aria-hidden className="absolute start-[0.4375rem] top-4 bottom-[-0.125rem] w-0.5 bg-line" />
          )}
          <span
            aria-hidden
            data-mark
            className={classNames('absolute start-0.5 top-1.5 size-3 rounded-full', TONE_FILL[tone])}
          />
          {when && <p className="text-small text-ink-soft">{when}</p>}
          <p className="font-semibold">{title}</p>
          {children && <div className="mt-1.5">{children}</div>}
        </li>
      ))}
    </ol>
  )
}
