'use client'

import { Users } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { usePeople } from '#components/live/use-people.ts'
import { Avatar } from '#components/ui/avatar.tsx'
import { Button } from '#components/ui/button.tsx'
import { Popover } from '#components/ui/popover.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'

/** Who has the meeting open to write; names, never only colours. */
export function PeoplePresent() {
  const t = useTranslations('floor')
  const people = usePeople()
  const { onlooker } = useSurroundings()
  if (people.length === 0) return null
  const count = people.length + 1
  return (
    <Popover
      label={t('present.title')}
      placement="bottom end"
      trigger={
        <Button variant="quiet" size="sm" icon={<Users size={16} aria-hidden />}>
          <span className="max-sm:sr-only">{t('present.count', { count })}</span>
          <span aria-hidden className="tabular sm:hidden">
            {count}
          </span>
        </Button>
      }
    >
      <ul className="flex max-h-80 min-w-48 flex-col gap-2 overflow-y-auto">
        {people.map(({ name, colour }) => (
          <li key={`${colour} ${name}`} className="flex items-center gap-2">
            <Avatar name={name} hue={colour} />
            <span className="min-w-0 truncate">{name}</span>
          </li>
        ))}
        {onlooker.name !== null && <li>{t('present.you', { name: onlooker.name })}</li>}
      </ul>
    </Popover>
  )
}
