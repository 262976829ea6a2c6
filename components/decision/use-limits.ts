'use client'

import { useTranslations } from 'use-intl'
import { useFloor } from '#components/live/use-floor.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { type Counter, countSlots, type Slot } from '#domain/process/limits.ts'

/** How many slots of each limit are taken at this moment. */
export function useCounters(): readonly Counter[] {
  const { limits } = useSurroundings().frame
  const cards = useFloor((floor) => floor.cards)
  return countSlots(limits, cards)
}

export const isFull = ({ adopted, most }: Counter) => adopted >= most

export const isOf = (slot: Slot) => (counter: Counter) =>
  counter.themeId === slot.themeId && counter.level === slot.level

/** "Axis 1 · municipality 2/3" */
export function useCounterWords() {
  const t = useTranslations('decisions')
  const states = useTranslations('states')
  const { themes } = useSurroundings().frame
  return ({ themeId, level, adopted, most }: Counter) => {
    const theme = themes.find(({ id }) => id === themeId)?.shortTitle ?? ''
    return t('limit.counter', { theme, level: states(`level.${level}`), adopted, most })
  }
}
