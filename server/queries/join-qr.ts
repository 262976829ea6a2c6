import { toString as drawQr } from 'qrcode'
import { inHalves } from '#domain/person/short-code.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { MeetingRef } from '#server/commands/act-at-meeting.ts'
import type { Context } from '#server/context.ts'
import { joinDesk } from './join-desk.ts'

export type JoinPoster = {
  /** `XXXXX-XXXXX`, to be read out. */
  readonly code: string
  readonly url: string
  /** The same address as a drawing: dark on white, whatever the theme, since cameras want it so. */
  readonly svg: string
}

/** What a moderator hangs on the wall so that people can join. */
export async function joinPoster(
  ctx: Context,
  meeting: MeetingRef,
  appUrl: string,
): Promise<Result<JoinPoster, Reason>> {
  const desk = await joinDesk(ctx, meeting)
  if (!desk.ok) return desk
  const { joinCode } = desk.value
  if (joinCode === null) return refuse('joining-closed')

  const url = `${appUrl}/join/${joinCode}`
  const svg = await drawQr(url, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 })
  return allow({ code: inHalves(joinCode), url, svg })
}
