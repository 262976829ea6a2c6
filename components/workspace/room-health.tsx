'use client'

import { Activity } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useLiveMeeting } from '#components/live/meeting-session.tsx'
import { useWatched } from '#components/live/use-watched.ts'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { Popover } from '#components/ui/popover.tsx'
import { type RoomHealth, roomHealth } from '#protocol/room-health.ts'

/** Slower than this, people notice that saving takes its time. */
const SLOW_MS = 3_000

/** For moderators: who is connected and how, whether everything is being saved, how many watch. */
export function RoomHealthPanel() {
  const t = useTranslations('floor.health')
  const health = useRoomHealth()
  if (!health) return null
  const people = health.members.length + health.others
  const viewers = viewersOf(health)
  const isWorrying = (health.slowestAckMs ?? 0) > SLOW_MS
  return (
    <Popover
      label={t('title')}
      placement="bottom end"
      trigger={
        <Button
          variant="quiet"
          size="sm"
          icon={<Activity size={16} aria-hidden />}
          // What is spoken begins with what is seen: WCAG 2.5.3.
          aria-label={`${people + viewers}: ${t('open', { people, viewers })}`}
          className={classNames(isWorrying && 'text-needs-work-ink')}
        >
          <span className="tabular">{people + viewers}</span>
        </Button>
      }
    >
      <div className="w-80 max-w-full space-y-4">
        <h2 className="text-base font-semibold">{t('title')}</h2>
        <Figures health={health} isWorrying={isWorrying} />
        <Unsaved health={health} />
      </div>
    </Popover>
  )
}

function useRoomHealth(): RoomHealth | undefined {
  const { shared } = useLiveMeeting()
  const json = useWatched(shared.health)
  return useMemo(() => (json === null ? undefined : parse(json)), [json])
}

function parse(json: string): RoomHealth | undefined {
  try {
    return roomHealth.safeParse(JSON.parse(json)).data
  } catch {
    // Of a server of another version: then there is nothing to show.
    return undefined
  }
}

const viewersOf = ({ viewers }: RoomHealth) => viewers.socket + viewers.http

type Row = {
  readonly id: 'people' | 'peopleByHttp' | 'viewers' | 'viewersByHttp' | 'slowest'
  readonly value: string
  readonly worries?: boolean
}

function Figures({ health, isWorrying }: { health: RoomHealth; isWorrying: boolean }) {
  const t = useTranslations('floor.health')
  const { members, others, viewers, slowestAckMs } = health
  const overHttp = members.filter(({ way }) => way === 'http').length
  const rows: Row[] = [
    { id: 'people', value: t('count', { count: members.length + others }) },
    ...(overHttp > 0 ? [{ id: 'peopleByHttp', value: t('count', { count: overHttp }) } as const] : []),
    { id: 'viewers', value: t('count', { count: viewersOf(health) }) },
    ...(viewers.http > 0
      ? [{ id: 'viewersByHttp', value: t('about', { count: viewers.http }) } as const]
      : []),
    {
      id: 'slowest',
      value: slowestAckMs === null ? t('nothingWritten') : t('ms', { ms: slowestAckMs }),
      worries: isWorrying,
    },
  ]
  return (
    <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5">
      {rows.map(({ id, value, worries }) => (
        <div key={id} className="contents">
          <dt className="text-ink-soft">{t(`rows.${id}`)}</dt>
          <dd className={classNames('text-end tabular font-semibold', worries && 'text-needs-work-ink')}>
            {value}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Whose words are on their way to the disk at this moment. */
function Unsaved({ health }: { health: RoomHealth }) {
  const t = useTranslations('floor.health')
  const waiting = health.members.filter(({ unsaved }) => unsaved > 0)
  if (waiting.length === 0) return <p className="text-ink-soft">{t('allSaved')}</p>
  return (
    <section aria-label={t('unsaved')}>
      <h3 className="font-semibold">{t('unsaved')}</h3>
      <ul className="mt-1 space-y-1">
        {waiting.map(({ name, way, unsaved }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one person may have several connections
          <li key={`${name} ${way} ${index}`} className="flex justify-between gap-4">
            <span className="min-w-0 truncate">{name}</span>
            <span className="tabular text-ink-soft">{t('changes', { count: unsaved })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
