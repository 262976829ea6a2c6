import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { decodedParam } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { clientWords, words } from '#app/_lib/words.ts'
import { CapturePage } from '#components/capture/capture-page.tsx'
import { meetingPath } from '#components/story/addresses.ts'
import { findMeetingPage } from '#server/queries/meeting-page.ts'

type Props = { params: Promise<{ code: string }> }

const load = cache(async (code: string) => findMeetingPage(await contextForRequest(), decodedParam(code)))

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('capture')
  return { title: t('title'), robots: { index: false } }
}

/** For members and moderators; who only reads is led to what there is to read. */
export default async function Capture({ params }: Props) {
  const page = await load((await params).code)
  if (!page) notFound()
  const { frame, onlooker } = page
  if (onlooker.role === 'viewer') redirect(meetingPath(frame.code))

  const spoken = await clientWords('capture', 'board', 'editor', 'floor', 'states', 'reasons')
  const { timeZone } = frame.municipality
  return <CapturePage words={{ ...spoken, timeZone }} frame={frame} onlooker={onlooker} />
}
