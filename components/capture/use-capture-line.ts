'use client'

import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useThemeChoice } from '#components/board/use-theme-choice.ts'
import { type CaptureKey, stepped } from '#components/capture/capture-keys.ts'
import type { Captured, Spoken } from '#components/capture/captured.ts'
import { useFloor } from '#components/live/use-floor.ts'
import { showToast } from '#components/ui/toasts.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import { CHANNELS, type Channel } from '#domain/contribution/contribution.ts'

type Correcting = { readonly id: string; readonly code: string }
type Parts = { captured: readonly Captured[]; onCapture: (spoken: Spoken) => void }

/** What stands in the line, what the next words get besides, and what the keys do with it. */
export function useCaptureLine({ captured, onCapture }: Parts) {
  const t = useTranslations('capture')
  const { frame } = useSurroundings()
  const theme = useThemeChoice()
  const [territoryId, setTerritory] = useState<string | null>(null)
  const [channel, setChannel] = useState<Channel>('spoken')
  const [display, setDisplay] = useState('')
  const [text, setText] = useState('')
  const [correcting, setCorrecting] = useState<Correcting | null>(null)
  const line = useRef<HTMLTextAreaElement>(null)
  const last = useLastCorrectable(captured)
  const { act } = useAct()

  const begin = () => {
    setText('')
    setCorrecting(null)
    line.current?.focus()
  }
  const recallLast = () => {
    if (!last) return showToast(t('nothingToCorrect'))
    setText(last.text)
    setCorrecting(last)
  }
  const press = (key: CaptureKey) => {
    const territories = [null, ...frame.territories.map(({ id }) => id)]
    if (key.kind === 'theme') theme.choose(frame.themes[key.index]?.id ?? null)
    else if (key.kind === 'territory') setTerritory(stepped(territories, territoryId, key.step) ?? null)
    else if (key.kind === 'channel') setChannel(stepped(CHANNELS, channel, key.step) ?? 'spoken')
    else recallLast()
  }
  const correctLast = async ({ id, code }: Correcting) => {
    const corrected = await act('contribution:correct', { contributionId: id, text })
    if (!corrected.ok) return
    showToast(t('corrected', { code }))
    begin()
  }
  const store = () => {
    if (text.trim() === '') return
    if (correcting) return void correctLast(correcting)
    const { themeId } = theme
    onCapture({ text, themeId, territoryId, channel, display: display.trim() || null })
    setDisplay('')
    begin()
  }
  const choices = { theme, territoryId, setTerritory, channel, setChannel, display, setDisplay }
  return { line, text, setText, correcting, begin, press, store, choices }
}

/** The newest words that were written down here, while they may still be corrected. */
function useLastCorrectable(captured: readonly Captured[]) {
  const contributions = useFloor((floor) => floor.contributions)
  const mine = captured.toReversed().find(({ id }) => id !== null)
  const shown = contributions.find(({ id }) => id === mine?.id)
  return shown?.state === 'captured' && shown.readBack === null ? shown : undefined
}
