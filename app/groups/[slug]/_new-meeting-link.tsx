import { CalendarPlus2 } from 'lucide-react'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { words } from '#app/_lib/words.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { groupsToConvene } from '#server/queries/groups-to-convene.ts'

/** For those who may prepare the meetings of this group, and nobody else. */
export async function NewMeetingLink({ slug }: { slug: string }) {
  const groups = await groupsToConvene(await contextForRequest())
  if (!groups.some((group) => group.slug === slug)) return null
  const t = await words('floor')
  return (
    <LinkButton href={`/meetings/new?group=${slug}`} icon={<CalendarPlus2 size={16} aria-hidden />}>
      {t('newMeeting.title')}
    </LinkButton>
  )
}
