import { PACE_FILLS } from '#components/clock/pace-look.ts'
import { classNames } from '#components/ui/class-names.ts'
import type { ItemClock } from '#domain/meeting/item-clock.ts'

type Props = { readonly clock: Pick<ItemClock, 'share' | 'pace'>; readonly className: string }

/** The time of an item as a bar that fills. */
export function PaceBar({ clock: { share, pace }, className }: Props) {
  return (
    <div aria-hidden className={classNames('overflow-hidden', className)}>
      <div
        className={classNames('h-full origin-left', PACE_FILLS[pace])}
        style={{ transform: `scaleX(${share.toFixed(4)})` }}
      />
    </div>
  )
}
