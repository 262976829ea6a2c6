'use client'

import { MessageCircleQuestion } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useFloor } from '#components/live/use-floor.ts'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { showToast } from '#components/ui/toasts.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { isUnanswered } from '#domain/question/question.ts'

/** The door to what the public asks: how many wait for an answer, and for moderators, how many to be looked through. */
export function QuestionsButton() {
  const t = useTranslations('questions.panel')
  const { can, show } = useSurroundings()
  const count = useFloor(({ questions }) => questions.filter(({ state }) => isUnanswered(state)).length)
  const waiting = useFloor(({ meeting }) => meeting?.questionsWaiting ?? 0)
  const isModerator = can('moderate-questions')
  useWaitingNews(isModerator ? waiting : 0)
  const isUrgent = isModerator && waiting > 0
  return (
    <Button
      variant="quiet"
      size="sm"
      icon={<MessageCircleQuestion size={16} aria-hidden />}
      onPress={() => show({ kind: 'questions' })}
      className={classNames('tabular shrink-0', isUrgent && 'text-needs-work-ink')}
    >
      <span className="max-2xl:sr-only">
        {isUrgent ? t('openWaiting', { count: waiting }) : t('count', { count })}
      </span>
      <span aria-hidden className="2xl:hidden">
        {isUrgent ? waiting : count}
      </span>
    </Button>
  )
}

/** Moderators are told what came to be looked through while they were elsewhere. */
function useWaitingNews(waiting: number): void {
  const t = useTranslations('questions.panel')
  const before = useRef(waiting)
  useEffect(() => {
    if (waiting > before.current) showToast(t('waits', { count: waiting }), { tone: 'info' })
    before.current = waiting
  }, [waiting, t])
}
