'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { HereBar } from '#components/attendance/here-bar.tsx'
import { PresenceCount } from '#components/attendance/presence-count.tsx'
import { useAttendanceDesk } from '#components/attendance/use-attendance-desk.ts'
import { Board } from '#components/board/board.tsx'
import { DotsBand } from '#components/dots/dots-band.tsx'
import { ActBar } from '#components/floor/act-bar.tsx'
import { AgendaBar } from '#components/floor/agenda-bar.tsx'
import { MeetingClock } from '#components/floor/meeting-clock.tsx'
import { useJoinDesk } from '#components/floor/use-join-desk.ts'
import { useFloor } from '#components/live/use-floor.ts'
import { ChoosingProvider } from '#components/merge/choosing.tsx'
import { useMergeNews } from '#components/merge/use-merge-news.ts'
import { MoodBand } from '#components/mood/mood-band.tsx'
import { useOutsideDesk } from '#components/outside/use-outside-desk.ts'
import { DelaySign } from '#components/public-view/delay-sign.tsx'
import { QuestionsButton } from '#components/questions/questions-button.tsx'
import { QueueBar } from '#components/queue/queue-bar.tsx'
import { RolesLine } from '#components/roles/roles-line.tsx'
import { Splitter } from '#components/ui/splitter.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { Toaster } from '#components/ui/toaster.tsx'
import { VoteBand } from '#components/vote/vote-band.tsx'
import { NotesPane } from '#components/workspace/notes-pane.tsx'
import { Panels } from '#components/workspace/panels.tsx'
import { PublicViewSign } from '#components/workspace/public-view-sign.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { useFloorNews } from '#components/workspace/use-floor-news.ts'
import { useWide } from '#components/workspace/use-wide.ts'
import { WorkspaceHeader } from '#components/workspace/workspace-header.tsx'

export function LiveWorkspace({ tools }: { tools: ReactNode }) {
  const { onlooker } = useSurroundings()
  const isWide = useWide()
  const desk = useJoinDesk()
  const attendance = useAttendanceDesk()
  const outside = useOutsideDesk()
  useFloorNews()
  useMergeNews()

  return (
    <main id="main" data-chrome="none" className="flex min-h-dvh flex-col lg:h-dvh lg:min-h-0">
      <WorkspaceHeader
        tools={
          <>
            <PresenceCount list={attendance.list} />
            <QuestionsButton />
            {tools}
          </>
        }
      />
      <AgendaBar />
      <MeetingClock beside={<RolesLine />} />
      <PublicViewSign />
      <DelaySign />
      <HereBar />
      <VoteBand />
      <DotsBand />
      <MoodBand />
      <ChoosingProvider>
        <div className="flex-1 lg:min-h-0">{isWide ? <SideBySide /> : <OneAtATime />}</div>
      </ChoosingProvider>
      <div className="max-lg:sticky max-lg:bottom-0 max-lg:z-20 [@media(max-height:30rem)]:static">
        <QueueBar />
        {onlooker.role === 'moderator' && (
          <ActBar waitingCount={desk.desk?.waiting.length ?? 0} outsideCount={outside.desk?.count ?? 0} />
        )}
      </div>
      <Panels desk={desk} attendance={attendance} outside={outside} />
      <Toaster />
    </main>
  )
}

function SideBySide() {
  const t = useTranslations('floor')
  return (
    <Splitter
      label={t('splitter')}
      storageKey="spolu.workspace"
      initial={50}
      min={25}
      max={75}
      start={<NotesPane />}
      end={<Board />}
    />
  )
}

function OneAtATime() {
  const t = useTranslations('floor')
  const count = useFloor(({ cards, contributions }) => cards.length + contributions.length)
  return (
    <Tabs
      label={t('panes')}
      keepMounted
      items={[
        { id: 'notes', label: t('document'), content: <NotesPane /> },
        { id: 'board', label: t('board'), count, content: <Board /> },
      ]}
    />
  )
}
