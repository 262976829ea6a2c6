'use client'

import { type KeyboardEvent, type PointerEvent, type ReactNode, useId, useRef } from 'react'
import { useRememberedShare } from '#components/ui/use-remembered-share.ts'

type Props = {
  /** What the divider divides. */
  label: string
  storageKey: string
  start: ReactNode
  end: ReactNode
  /** The share of the first part, in per cent of the width. */
  initial?: number
  min?: number
  max?: number
}

const STEP = 2
const BIG_STEP = 10

/** Two parts side by side; the line between them moves by pointer and by arrow keys, and stays there. */
export function Splitter({ label, storageKey, start, end, initial = 60, min = 30, max = 75 }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const startId = useId()
  const [share, setShare] = useRememberedShare(storageKey, { initial, min, max })

  const moveTo = (event: PointerEvent) => {
    const box = frame.current?.getBoundingClientRect()
    if (box && event.buttons === 1) setShare(((event.clientX - box.left) / box.width) * 100)
  }
  const moveByKey = (event: KeyboardEvent) => {
    const next = nextShare(event, { share, min, max, initial })
    if (next === undefined) return
    event.preventDefault()
    setShare(next)
  }

  return (
    <div ref={frame} className="flex h-full min-h-0 w-full">
      <div id={startId} className="min-h-0 min-w-0 overflow-hidden" style={{ width: `${share}%` }}>
        {start}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved; this separator can */}
      <div
        role="separator"
        tabIndex={0}
        aria-label={label}
        aria-orientation="vertical"
        aria-controls={startId}
        aria-valuenow={Math.round(share)}
        aria-valuemin={min}
        aria-valuemax={max}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={moveTo}
        onDoubleClick={() => setShare(initial)}
        onKeyDown={moveByKey}
        className="group relative z-10 w-px shrink-0 cursor-col-resize touch-none bg-line"
      >
        <span className="absolute inset-y-0 -start-1.5 w-3 group-hover:bg-accent-soft" />
        <span className="absolute top-1/2 -start-[0.1875rem] h-10 w-[0.4375rem] -translate-y-1/2 rounded-full border border-edge bg-surface group-hover:bg-accent group-focus-visible:bg-accent" />
      </div>
      <div className="min-h-0 min-w-0 flex-1 overflow-hidden">{end}</div>
    </div>
  )
}

type Bounds = { share: number; min: number; max: number; initial: number }

function nextShare(
  { key, shiftKey }: KeyboardEvent,
  { share, min, max, initial }: Bounds,
): number | undefined {
  const step = shiftKey ? BIG_STEP : STEP
  const moves: Record<string, number> = {
    ArrowLeft: share - step,
    ArrowRight: share + step,
    Home: min,
    End: max,
    Enter: initial,
  }
  return moves[key]
}
