import { CircleAlert, CircleCheck, CirclePause, CircleX, Info, type LucideIcon, Radio } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { TONE_INK, TONE_WASH, type Tone } from '#components/ui/tone.ts'

const ICONS: Record<Tone, LucideIcon> = {
  neutral: Info,
  info: Info,
  adopted: CircleCheck,
  'needs-work': CircleAlert,
  'not-adopted': CircleX,
  paused: CirclePause,
  live: Radio,
}

type Props = {
  tone?: Tone
  title?: string
  /** `alert` for what went wrong just now, `status` for what went well; none for what simply stands. */
  role?: 'alert' | 'status'
  action?: ReactNode
  children?: ReactNode
}

export function NoticeBox({ tone = 'info', title, role, action, children }: Props) {
  const Icon = ICONS[tone]
  return (
    <div role={role} className={classNames('flex gap-3 rounded-md border px-4 py-3', TONE_WASH[tone])}>
      <Icon size={20} aria-hidden className={classNames('mt-px shrink-0', TONE_INK[tone])} />
      <div className="min-w-0 flex-1 space-y-1">
        {title && <p className={classNames('font-semibold', TONE_INK[tone])}>{title}</p>}
        {children && <div className="measure text-ink">{children}</div>}
        {action && <div className="pt-1">{action}</div>}
      </div>
    </div>
  )
}
