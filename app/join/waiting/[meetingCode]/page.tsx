import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { decodedParam } from '#app/_lib/params.ts'
import { placeAtMeeting } from '#app/_lib/place-at-meeting.ts'
import { contextForRequest, currentPerson } from '#app/_lib/request-context.ts'
import { words } from '#app/_lib/words.ts'
import { RefusedAtDoor } from '#app/join/_parts/refused-at-door.tsx'
import { WhichMeeting } from '#app/join/_parts/which-meeting.tsx'
import { LookAgain } from '#components/join/look-again.tsx'
import { PageBody } from '#components/shell/page-body.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { doorOfMeeting } from '#server/queries/meeting-door.ts'

type Props = { params: Promise<{ meetingCode: string }> }

const LOOKS_EVERY_S = 5

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('join')
  return { title: t('waitingTitle'), robots: { index: false } }
}

export default async function WaitingAtDoor({ params }: Props) {
  const meetingCode = decodedParam((await params).meetingCode)
  const [t, person, place, door] = await Promise.all([
    words('join'),
    currentPerson(),
    placeAtMeeting(meetingCode),
    contextForRequest().then((ctx) => doorOfMeeting(ctx, meetingCode)),
  ])
  if (!door) notFound()
  if (door.role !== 'viewer') redirect(place)
  if (door.participation === 'refused') return <RefusedAtDoor meetingCode={meetingCode} />

  const follow = <LinkButton href={place}>{t('followOnly')}</LinkButton>
  if (!person || door.participation === undefined) {
    return (
      <PageBody title={t('title')} width="text">
        <EmptyState
          title={t('strangerTitle')}
          action={
            <LinkButton href="/join" variant="primary">
              {t('tryAnother')}
            </LinkButton>
          }
        >
          {t('strangerText')}
        </EmptyState>
      </PageBody>
    )
  }
  return (
    <PageBody title={t('waitingTitle')} width="text">
      <div className="space-y-6">
        <WhichMeeting door={door} />
        <NoticeBox tone="info" role="status" title={t('waitingAs', { name: person.name })}>
          {t('waitingText', { title: door.title })}
        </NoticeBox>
        <div className="space-y-2">
          <p className="text-ink-soft">{t('waitingMeanwhile')}</p>
          {follow}
        </div>
        <LookAgain everySeconds={LOOKS_EVERY_S} />
      </div>
    </PageBody>
  )
}
