import { classNames } from '#components/ui/class-names.ts'
import { TONE_FILL, type Tone } from '#components/ui/tone.ts'

type Props = {
  value: number
  max: number
  label: string
  /** What the figures mean, "7 of 12 fulfilled". */
  valueText: string
  tone?: Tone
}

export function ProgressBar({ value, max, label, valueText, tone = 'adopted' }: Props) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
  return (
    <div>
      <div className="mb-1 flex flex-wrap justify-between gap-x-4 text-small">
        <span>{label}</span>
        <span className="tabular text-ink-soft">{valueText}</span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={valueText}
        className="h-2 overflow-hidden rounded-full bg-neutral-bg"
      >
        <div
          data-mark
          className={classNames('h-full rounded-full', TONE_FILL[tone])}
          style={{ width: `${share * 100}%` }}
        />
      </div>
    </div>
  )
}
