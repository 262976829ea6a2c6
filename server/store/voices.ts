import type { VoiceHere } from '#domain/room/asking.ts'
import type { Rows } from './database.ts'

export type TookPart = {
  readonly took: number
  /** Who may take part at this moment, and who has. */
  readonly entitled: number
}

/** Those who are at a meeting with a voice and an account to use it. */
export const countVoices = (rows: Rows, meetingId: string): Promise<number> =>
  rows.attendance.count({
    where: { meetingId, personId: { not: null }, hasVoice: true, leftAt: null, removedAt: null },
  })

/** Whoever has taken part and left stays among the entitled: never more answers than people. */
export async function countTookPart(
  rows: Rows,
  meetingId: string,
  answered: readonly { readonly personId: string }[],
): Promise<TookPart> {
  const ids = answered.map(({ personId }) => personId)
  const others = await rows.attendance.count({
    where: { meetingId, personId: { not: null, notIn: ids }, hasVoice: true, leftAt: null, removedAt: null },
  })
  return { took: ids.length, entitled: ids.length + others }
}

/** Whether somebody may take part at a meeting at this moment; advice needs a voice and no vote. */
export function voiceOf(
  attendance: { hasVoice: boolean | null; leftAt: Date | null } | null | undefined,
): VoiceHere {
  if (!attendance?.hasVoice) return 'none'
  return attendance.leftAt ? 'left' : 'here'
}

export async function readVoice(rows: Rows, meetingId: string, personId: string): Promise<VoiceHere> {
  const key = { meetingId_personId: { meetingId, personId }, removedAt: null }
  return voiceOf(await rows.attendance.findUnique({ where: key, select: { hasVoice: true, leftAt: true } }))
}
