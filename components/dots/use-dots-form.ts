'use client'

import { useState } from 'react'
import { type DotChoice, dotChoices } from '#components/dots/dot-choices.ts'
import { useFloor } from '#components/live/use-floor.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import { FEWEST_ITEMS, MOST_ITEMS, USUAL_MOST_ON_ONE, usualDots } from '#domain/dots/round.ts'

export const ALL_THEMES = 'all'

/** What a moderator chooses before the room is asked. Numbers follow the choice until they are changed. */
export function useDotsForm(onOpened: () => void) {
  const { frame } = useSurroundings()
  const floor = useFloor((whole) => whole)
  const { act, isPending } = useAct()
  const ofTheme = (theme: string) =>
    dotChoices(floor).filter(({ themeId }) => theme === ALL_THEMES || themeId === theme)
  const [theme, setTheme] = useState(() => {
    const usual = frame.group?.themeId
    return usual && ofTheme(usual).length >= FEWEST_ITEMS ? usual : ALL_THEMES
  })
  const offered = ofTheme(theme)
  const [unchosen, setUnchosen] = useState<ReadonlySet<string>>(new Set())
  const chosen = offered.filter(({ id }) => !unchosen.has(id))
  const [dots, setDotsEach] = useState<number | null>(null)
  const [most, setMostOnOne] = useState<number | null>(null)
  const dotsEach = dots ?? usualDots(chosen.length)
  const mostOnOne = Math.min(most ?? USUAL_MOST_ON_ONE, dotsEach)

  const open = async () => {
    const items = chosen.map(({ kind, id }) => ({ kind, id }))
    const opened = await act('dots:open', { items, dotsEach, mostOnOne })
    if (opened.ok) onOpened()
  }
  return {
    theme,
    setTheme: (id: string) => {
      setTheme(id)
      setUnchosen(new Set())
    },
    offered,
    chosen,
    isTooMany: chosen.length > MOST_ITEMS,
    choose: (ids: readonly string[], isChosen: boolean) =>
      setUnchosen((before) => {
        const rest = [...before].filter((id) => !ids.includes(id))
        return new Set(isChosen ? rest : [...rest, ...ids])
      }),
    dotsEach,
    setDotsEach: (value: number) => setDotsEach(numberOrUsual(value)),
    mostOnOne,
    setMostOnOne: (value: number) => setMostOnOne(numberOrUsual(value)),
    open,
    isPending,
  }
}

/** A field that was emptied shows what is usual again. */
const numberOrUsual = (value: number) => (Number.isNaN(value) ? null : value)

export type DotsForm = ReturnType<typeof useDotsForm> & { readonly offered: readonly DotChoice[] }
