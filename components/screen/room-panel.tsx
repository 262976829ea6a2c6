import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names.ts'

export const ROOM_SMALL = 'text-[clamp(1.25rem,1.5vw,2.25rem)]'

const LOOKS = {
  info: { box: 'border-info-line border-s-info-fill', ink: 'text-info-ink' },
  'needs-work': { box: 'border-needs-work-line border-s-needs-work-fill', ink: 'text-needs-work-ink' },
}

type Props = { tone: keyof typeof LOOKS; icon: LucideIcon; title: string; children: ReactNode }

/** What the room is asked, as high as the wall allows and never with a scroll bar. */
export function RoomPanel({ tone, icon: Icon, title, children }: Props) {
  const { box, ink } = LOOKS[tone]
  return (
    <section
      className={classNames(
        'flex min-h-0 flex-col overflow-hidden rounded-md border border-s-8 bg-surface px-[2.2vw] py-[2.5vh]',
        box,
      )}
    >
      <h2 className={classNames('flex items-center gap-3 font-semibold', ROOM_SMALL, ink)}>
        <Icon aria-hidden className="size-[1.2em] shrink-0" />
        {title}
      </h2>
      {children}
    </section>
  )
}
