import { placeAtMeeting } from '#app/_lib/place-at-meeting.ts'
import { words } from '#app/_lib/words.ts'
import { PageBody } from '#components/shell/page-body.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'

/** For somebody whom the moderator did not admit: why they are still welcome to look. */
export async function RefusedAtDoor({ meetingCode }: { meetingCode: string }) {
  const [t, place] = await Promise.all([words('join'), placeAtMeeting(meetingCode)])
  return (
    <PageBody title={t('refusedTitle')} lead={t('refusedText')} width="text">
      <LinkButton href={place}>{t('followOnly')}</LinkButton>
    </PageBody>
  )
}
