import { useServerNow } from '#components/clock/use-server-now.ts'
import { roundNow, type ShownRound } from '#components/room/round-now.ts'
import type { MeetingContent } from '#protocol/meeting-content.ts'
import { RoomDots } from './room-dots.tsx'
import { RoomMood } from './room-mood.tsx'

const SHOWN_MS = 3 * 60_000
const CLOCK_MS = 5_000

/** The round that the room should have before its eyes: the open one, or what has just come of one. */
export function useRoomRound({ floor }: MeetingContent, drawnAt: number): ShownRound | null {
  const now = useServerNow(CLOCK_MS, drawnAt)
  return roundNow(floor, { now, shownMs: SHOWN_MS })
}

type Props = { readonly shown: ShownRound; readonly content: MeetingContent }

export const RoomRound = ({ shown, content }: Props) =>
  shown.kind === 'dots' ? (
    <RoomDots round={shown.round} content={content} />
  ) : (
    <RoomMood round={shown.round} />
  )
