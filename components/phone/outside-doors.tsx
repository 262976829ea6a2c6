import { HelpCircle, KeyRound, MessageSquarePlus, UserPlus } from 'lucide-react'
import type { ReactNode } from 'react'
import { groupPath, meetingPath } from '#components/story/addresses.ts'
import { classNames } from '#components/ui/class-names.ts'
import { isOpenForWriting } from '#domain/meeting/role.ts'
import type { FloorMeeting } from '#protocol/floor.ts'
import type { MeetingPage } from '#protocol/pages/meeting.ts'
import { DOOR, DOOR_FIRST, DOOR_OTHER, PhoneBar } from './phone-shell.tsx'
import { usePhoneWords } from './phone-words.tsx'

type Props = {
  readonly page: Pick<MeetingPage, 'frame' | 'doors'>
  readonly meeting: FloorMeeting | null
}

/** For people without rights here: the ways in, and what they may send from outside. */
export function OutsideDoors({ page: { frame, doors }, meeting }: Props) {
  const { doors: words } = usePhoneWords()
  if (!meeting || !isOpenForWriting(meeting.state)) return null
  const takesInput = meeting.outsideInput !== 'closed'
  const ways: readonly Way[] = [
    ...(doors.byCode ? [{ href: '/join', label: words.join, icon: KeyRound }] : []),
    ...(takesInput
      ? [
          {
            href: `${meetingPath(frame.code)}/contribute`,
            label: words.contribute,
            icon: MessageSquarePlus,
          },
          { href: `${meetingPath(frame.code)}/ask`, label: words.question, icon: HelpCircle },
        ]
      : []),
    ...(doors.group && frame.group && !takesInput
      ? [{ href: `${groupPath(frame.group.slug)}/join`, label: words.group, icon: UserPlus }]
      : []),
  ]
  if (ways.length === 0) return null
  return (
    <PhoneBar>
      {doors.byCode && <p className="px-1 text-small">{words.toJoin}</p>}
      <div className="flex flex-wrap gap-2">
        {ways.map((way, index) => (
          <Door key={way.href} way={way} isFirst={index === 0} />
        ))}
      </div>
    </PhoneBar>
  )
}

type Way = { readonly href: string; readonly label: string; readonly icon: typeof KeyRound }

function Door({ way: { href, label, icon: Icon }, isFirst }: { way: Way; isFirst: boolean }): ReactNode {
  return (
    <a href={href} className={classNames(DOOR, isFirst ? DOOR_FIRST : DOOR_OTHER)}>
      <Icon size={20} aria-hidden className="shrink-0" />
      {label}
    </a>
  )
}
