'use client'

import { ListTodo } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useFloor } from '#components/live/use-floor.ts'
import { Button } from '#components/ui/button.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'

/** From the item to what somebody takes upon themselves under it. */
export function TasksButton() {
  const t = useTranslations('tasks')
  const { show } = useSurroundings()
  const count = useFloor(({ meeting }) => meeting?.tasks?.open ?? 0)
  return (
    <Button
      variant="quiet"
      size="sm"
      icon={<ListTodo size={16} aria-hidden />}
      className="shrink-0"
      onPress={() => show({ kind: 'tasks' })}
    >
      <span className="sr-only">{t('openCount', { count })}</span>
      <span aria-hidden className="max-sm:hidden">
        {t('title')}
      </span>
      {count > 0 && (
        <span aria-hidden className="tabular">
          {count}
        </span>
      )}
    </Button>
  )
}
