import { useCallback, useEffect, useRef, useState } from 'react'
import { usePublicWords } from '#components/public-meeting/public-words.tsx'
import { announce } from '#components/ui/announcer.ts'
import type { FloorItem } from '#protocol/floor.ts'
import { type BellNews, dueBells } from './due-bells.ts'
import { keepBells, recallBells } from './kept-bells.ts'
import { prepareToRing, ring } from './ring.ts'
import { sayBell } from './say-bell.ts'
import { useCall } from './use-call.ts'

export type Bells = {
  /** False on the server and without a script: nothing would ring. */
  readonly isReady: boolean
  readonly asked: ReadonlySet<string>
  readonly toggle: (item: FloorItem) => void
  /** What has rung and nobody has acknowledged. */
  readonly rung: readonly BellNews[]
  readonly acknowledge: () => void
}

const NONE: ReadonlySet<string> = new Set()

/** "Tell me when this comes up": asked for item by item, kept in this browser, told once. */
export function useBells(meetingCode: string, items: readonly FloorItem[]): Bells {
  const words = usePublicWords()
  const [asked, setAsked] = useState<ReadonlySet<string> | null>(null)
  const [rung, setRung] = useState<readonly BellNews[]>([])
  const change = useCallback(
    (next: ReadonlySet<string>) => {
      keepBells(meetingCode, next)
      setAsked(next)
    },
    [meetingCode],
  )

  useEffect(() => setAsked(recallBells(meetingCode)), [meetingCode])
  const say = useRef(words)
  useEffect(() => {
    say.current = words
  })
  useEffect(() => {
    const due = asked ? dueBells(asked, items) : []
    if (!asked || due.length === 0) return
    change(new Set([...asked].filter((id) => !due.some(({ item }) => item.id === id))))
    setRung((before) => [...before, ...due])
    const text = due.map((news) => sayBell(news, say.current)).join(' ')
    announce(text, { urgent: true })
    ring(say.current.bell.title, text)
  }, [asked, items, change])

  const newest = rung.at(-1)
  useCall('bell', newest ? sayBell(newest, words) : null)

  const toggle = (item: FloorItem) => {
    const isAsked = asked?.has(item.id) ?? false
    const others = [...(asked ?? [])].filter((id) => id !== item.id)
    change(new Set(isAsked ? others : [...others, item.id]))
    if (!isAsked) prepareToRing()
    const { bell, say: fill } = words
    announce(fill(isAsked ? bell.saidOff : bell.saidOn, { number: item.number }), { subject: 'bell' })
  }
  return { isReady: asked !== null, asked: asked ?? NONE, toggle, rung, acknowledge: () => setRung([]) }
}
