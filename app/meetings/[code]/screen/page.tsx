import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { decodedParam } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { config } from '#app/_lib/store.ts'
import { words } from '#app/_lib/words.ts'
import { RoomScreen } from '#components/screen/room-screen.tsx'
import { TakePart } from '#components/screen/take-part.tsx'
import { findRoomCode, findScreenPage } from '#server/queries/meeting-page.ts'
import { publicWords } from '../_public-words.ts'

type Props = { params: Promise<{ code: string }> }

const load = cache(async (code: string) => findScreenPage(await contextForRequest(), decodedParam(code)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await load((await params).code)
  if (!page) notFound()
  const t = await words('meeting')
  return { title: t('screenTitle', { title: page.frame.title }), robots: { index: false } }
}

export default async function Screen({ params }: Props) {
  const page = await load((await params).code)
  if (!page) notFound()

  const { frame, state, stored, onlooker } = page
  const [t, spoken, joinCode] = await Promise.all([
    words('meeting'),
    publicWords(frame),
    contextForRequest().then((ctx) => findRoomCode(ctx, page)),
  ])
  return (
    <RoomScreen
      page={{ frame, state, stored, onlooker }}
      words={spoken}
      drawnAt={Date.now()}
      corner={<TakePart t={t} appUrl={config().appUrl} meetingCode={frame.code} joinCode={joinCode} />}
    />
  )
}
