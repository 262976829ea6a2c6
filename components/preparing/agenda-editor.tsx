'use client'

import { useState } from 'react'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { useTranslations } from 'use-intl'
import { MeetingSession } from '#components/live/meeting-session.tsx'
import { useFloor } from '#components/live/use-floor.ts'
import { AddItem } from '#components/preparing/add-item.tsx'
import { AgendaRow } from '#components/preparing/agenda-row.tsx'
import { AgendaSum } from '#components/preparing/agenda-sum.tsx'
import { EditItemDialog } from '#components/preparing/edit-item-dialog.tsx'
import { useAgendaDrag } from '#components/preparing/use-agenda-drag.tsx'
import { type AgendaEdits, useAgendaEdits } from '#components/preparing/use-agenda-edits.ts'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { Toaster } from '#components/ui/toaster.tsx'
import { isArrangeable, minutesPlanned } from '#domain/meeting/arranging.ts'
import { acceptArranging } from '#domain/meeting/convening.ts'
import type { FloorItem, FloorMeeting } from '#protocol/floor.ts'
import type { Onlooker } from '#protocol/meeting-page.ts'

type Stored = {
  readonly meeting: Pick<FloorMeeting, 'state' | 'startsAt' | 'endsAt'>
  readonly items: readonly FloorItem[]
}

type Props = {
  meetingCode: string
  onlooker: Onlooker
  /** The agenda as last stored, until the live one has arrived. */
  stored: Stored
}

/** The agenda as its moderators arrange it, together and live. */
export function AgendaEditor({ meetingCode, onlooker, stored }: Props) {
  return (
    <MeetingSession meetingCode={meetingCode} onlooker={onlooker}>
      <Agenda stored={stored} />
      <Toaster />
    </MeetingSession>
  )
}

function Agenda({ stored }: { stored: Stored }) {
  const t = useTranslations('preparing')
  const live = useFloor((floor) => floor)
  const { meeting, items } = live.meeting ? { meeting: live.meeting, items: live.items } : stored
  const edits = useAgendaEdits(items)
  const mayArrange = acceptArranging(meeting.state).ok
  const length = Math.round((Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt)) / 60_000)

  return (
    <>
      <AgendaSum planned={minutesPlanned(items)} length={length} />
      {!mayArrange && (
        <div className="mt-4">
          <NoticeBox title={t('agenda.over')} />
        </div>
      )}
      <ItemList {...{ items, edits, mayArrange }} />
      {mayArrange && <AddItem edits={edits} />}
    </>
  )
}

type ListProps = { items: readonly FloorItem[]; edits: AgendaEdits; mayArrange: boolean }

function ItemList({ items, edits, mayArrange }: ListProps) {
  const t = useTranslations('preparing')
  const [editedId, edit] = useState<string | null>(null)
  const edited = items.find(({ id, state }) => id === editedId && isArrangeable(state))
  const dragAndDropHooks = useAgendaDrag({ items, edits, isDisabled: !mayArrange })
  const still = mayArrange ? items.filter(({ state }) => !isArrangeable(state)) : items

  return (
    <>
      <GridList
        key={mayArrange ? 'movable' : 'still'}
        aria-label={t('agenda.list')}
        selectionMode="none"
        disabledKeys={still.map(({ id }) => id)}
        disabledBehavior="all"
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <p className="py-4 text-ink-soft">{t('agenda.empty')}</p>}
        className="mt-4 border-line border-y outline-none"
      >
        {items.map((item) => (
          <GridListItem
            key={item.id}
            id={item.id}
            data-item={item.id}
            textValue={t('agenda.itemName', { number: item.number, title: item.title })}
            className="border-line border-t first:border-t-0 data-dragging:opacity-50"
          >
            <AgendaRow {...{ item, items, edits, mayArrange }} onEdit={() => edit(item.id)} />
          </GridListItem>
        ))}
      </GridList>
      {edited && <EditItemDialog key={edited.id} item={edited} edits={edits} onClose={() => edit(null)} />}
    </>
  )
}
