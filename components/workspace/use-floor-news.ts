'use client'

import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useFloor } from '#components/live/use-floor.ts'
import { announce } from '#components/ui/announcer.ts'
import { showToast } from '#components/ui/toasts.ts'
import { type FloorNews, whatIsNew } from '#components/workspace/floor-news.ts'
import { allottedMinutes } from '#domain/meeting/item-clock.ts'

/** Tells what others have done on the floor, as short summaries, whatever the eye rests on. */
export function useFloorNews(): void {
  const t = useTranslations('floor')
  const states = useTranslations('states')
  const agenda = useTranslations('agenda.news')
  const votes = useTranslations('vote')
  const decisions = useTranslations('decisions')
  const dots = useTranslations('dots.shown')
  const mood = useTranslations('mood.shown')
  const floor = useFloor((whole) => whole)
  const before = useRef(floor)

  useEffect(() => {
    const news = whatIsNew(before.current, floor)
    before.current = floor
    for (const item of news) tell(item, { t, states, agenda, votes, decisions, dots, mood })
  }, [floor, t, states, agenda, votes, decisions, dots, mood])
}

type Spoken = {
  readonly t: ReturnType<typeof useTranslations<'floor'>>
  readonly states: ReturnType<typeof useTranslations<'states'>>
  readonly agenda: ReturnType<typeof useTranslations<'agenda.news'>>
  readonly votes: ReturnType<typeof useTranslations<'vote'>>
  readonly decisions: ReturnType<typeof useTranslations<'decisions'>>
  readonly dots: ReturnType<typeof useTranslations<'dots.shown'>>
  readonly mood: ReturnType<typeof useTranslations<'mood.shown'>>
}

function tell(item: FloorNews, spoken: Spoken): void {
  const { t, states, agenda, votes, decisions } = spoken
  switch (item.kind) {
    case 'dots':
    case 'mood':
      return tellRound(item, spoken)
    case 'finalised':
      return showToast(t('news.finalised', { code: item.code, entry: item.entryCode }), { tone: 'adopted' })
    case 'decided':
      return announce(t('news.decided', { code: item.code, result: states(`outcome.${item.result}`) }))
    case 'block-decided': {
      const { number, count, result } = item
      return announce(decisions('block.recorded', { number, count, result: states(`outcome.${result}`) }))
    }
    case 'item-opened':
      return announce(t('news.itemOpened', { number: item.number, title: item.title }), { subject: 'item' })
    case 'extended': {
      const { number } = item.item
      return announce(agenda('extended', { number, allotted: allottedMinutes(item.item) }), {
        subject: 'time',
      })
    }
    case 'skipped':
    case 'moved': {
      const { number, title } = item.item
      return announce(agenda(item.kind, { number, title }))
    }
    case 'vote-opened':
      return announce(votes('saidOpened', { question: item.question }), { subject: 'vote', urgent: true })
    case 'vote-ended':
      return announce(votes('saidEnded'), { subject: 'vote' })
    case 'public-view':
      // For those who see it the sign stands on the page.
      return announce(t(item.isPaused ? 'news.viewPaused' : 'news.viewResumed'), { subject: 'public-view' })
    default:
      return showToast(t(`news.${item.kind}`), { tone: 'info' })
  }
}

type RoundNews = Extract<FloorNews, { kind: 'dots' | 'mood' }>

function tellRound(item: RoundNews, { dots, mood }: Spoken): void {
  const isOpen = item.round.state === 'open'
  if (item.kind === 'dots') {
    const said = isOpen ? dots('saidOpened', { dots: item.round.dotsEach }) : dots('saidEnded')
    return announce(said, { subject: 'dots', urgent: isOpen })
  }
  const said = isOpen ? mood('saidOpened', { question: item.round.question }) : mood('saidEnded')
  return announce(said, { subject: 'mood', urgent: isOpen })
}
