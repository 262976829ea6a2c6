import { headers } from 'next/headers'
import { meetingPath, phonePath } from '#components/story/addresses.ts'
import { isPhone } from './phone.ts'

/**
 * Where somebody goes on after the door of a meeting: in the hall most hold a phone, and land on the page
 * for one hand; from there the whole one is a press away. A guess, so nothing but the address hangs on it.
 */
export async function placeAtMeeting(meetingCode: string): Promise<string> {
  return isPhone(await headers()) ? phonePath(meetingCode) : meetingPath(meetingCode)
}
