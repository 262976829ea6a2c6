'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { SavingSign } from '#components/editor/saving-sign.tsx'
import { SlowWaySign } from '#components/live/slow-way-sign.tsx'
import { Mark } from '#components/shell/mark.tsx'
import { useFormats } from '#components/words/use-formats.ts'
import { PeoplePresent } from '#components/workspace/people-present.tsx'
import { RoomHealthPanel } from '#components/workspace/room-health.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'

/** What this is, when and where, whether it is saved, and who is here. */
export function WorkspaceHeader({ tools }: { tools: ReactNode }) {
  const common = useTranslations('common')
  const { frame, onlooker } = useSurroundings()
  const { event } = useFormats()

  return (
    <header className="relative flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-surface px-3 py-1.5 lg:px-4">
      <a
        href="/"
        aria-label={common('home')}
        className="grid size-8 shrink-0 place-items-center rounded-md pointer-coarse:size-11"
      >
        <Mark size={24} />
      </a>
      <div className="min-w-0 flex-1 basis-60">
        <h1 className="truncate text-base font-semibold" title={frame.title}>
          {frame.group ? (
            <a href={`/groups/${frame.group.slug}`} className="rounded-sm hover:underline">
              {frame.group.name}
            </a>
          ) : (
            frame.title
          )}
        </h1>
        <p className="truncate text-small text-ink-soft">
          {event(frame.startsAt, frame.endsAt)}
          {frame.place && <> · {frame.place}</>}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-x-1 gap-y-1 sm:gap-x-3">
        <SavingSign />
        <SlowWaySign />
        <PeoplePresent />
        {onlooker.role === 'moderator' && <RoomHealthPanel />}
        {tools}
      </div>
    </header>
  )
}
