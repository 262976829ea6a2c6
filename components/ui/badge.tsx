import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { TONE_BOX, type Tone } from '#components/ui/tone.ts'

type Props = { tone?: Tone; icon?: ReactNode; className?: string; children: ReactNode }

export function Badge({ tone = 'neutral', icon, className, children }: Props) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1 rounded-full border px-2 py-px text-small font-semibold',
        TONE_BOX[tone],
        className,
      )}
    >
      {icon}
      <span>{children}</span>
    </span>
  )
}
