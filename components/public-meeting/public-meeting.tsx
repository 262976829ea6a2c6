import { CalendarPlus, FileText, KeyRound, MessageSquarePlus, Smartphone, UserPlus } from 'lucide-react'
import type { ReactNode } from 'react'
import { PageBody } from '#components/shell/page-body.tsx'
import {
  contributePath,
  groupPath,
  meetingPath,
  minutesPath,
  phonePath,
} from '#components/story/addresses.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { StateBadge } from '#components/ui/state-badge.tsx'
import { hueOf, ThemeLabel } from '#components/ui/theme-label.tsx'
import type { Formats } from '#domain/formats.ts'
import { acceptFromOutside } from '#domain/meeting/outside-input.ts'
import { isOpenForWriting } from '#domain/meeting/role.ts'
import type { Translator } from '#messages/catalogue.ts'
import type { MeetingPage } from '#protocol/pages/meeting.ts'

type Words = {
  readonly t: Translator<'meeting'>
  readonly contribute: string
  readonly state: string
  readonly phoneView: string
  readonly breadcrumbs: string
  readonly home: string
}

type Props = {
  readonly page: MeetingPage
  readonly words: Words
  readonly formats: Formats
  readonly theirLanguage: string | undefined
  /** What changed since the notice. */
  readonly news: ReactNode
  /** How it was announced. */
  readonly notice: ReactNode
  readonly children: ReactNode
}

/**
 * What stands still around a meeting that anybody may follow: what, when, where, and the doors. Its state
 * is among it only once that stands still, too.
 */
export function PublicMeeting({ page, words, formats, theirLanguage, news, notice, children }: Props) {
  const { frame, state } = page
  const { group, process, place, municipality } = frame
  const theme = frame.themes.find(({ id }) => id === group?.themeId)
  return (
    <PageBody
      title={<span lang={theirLanguage}>{frame.title}</span>}
      eyebrow={
        <>
          {theme && (
            <ThemeLabel hue={hueOf(theme.hue)}>
              <span lang={theirLanguage}>{theme.shortTitle}</span>
            </ThemeLabel>
          )}
          {!isOpenForWriting(state) && <StateBadge kind="meeting" state={state} label={words.state} />}
        </>
      }
      crumbsLabel={words.breadcrumbs}
      crumbs={[
        { label: words.home, href: '/' },
        ...(group ? [{ label: group.name, href: groupPath(group.slug) }] : []),
      ]}
      lead={
        <>
          <time dateTime={frame.startsAt} className="block">
            {formats.event(frame.startsAt, frame.endsAt)}
          </time>
          <span lang={theirLanguage} className="block text-base">
            {[place, municipality.name, process.title].filter((part) => part !== null).join(' · ')}
          </span>
        </>
      }
      actions={
        <>
          {notice}
          <Doors page={page} words={words} />
          {isOpenForWriting(state) && (
            <LinkButton
              plain
              href={phonePath(frame.code)}
              className="md:hidden"
              icon={<Smartphone size={16} aria-hidden />}
            >
              {words.phoneView}
            </LinkButton>
          )}
        </>
      }
    >
      {state === 'cancelled' && !page.news?.cancelled && (
        <NoticeBox tone="not-adopted" title={words.t('cancelledTitle')}>
          {words.t('cancelledText')}
        </NoticeBox>
      )}
      {news}
      {children}
    </PageBody>
  )
}

const AHEAD = new Set(['convened', 'check_in'])

function Doors({ page, words: { t, contribute } }: Pick<Props, 'page' | 'words'>) {
  const { frame, doors, state, hasMinutes, stored } = page
  const outsideInput = stored.floor.meeting?.outsideInput ?? 'closed'
  return (
    <>
      {hasMinutes && (
        <LinkButton href={minutesPath(frame.code)} icon={<FileText size={16} aria-hidden />}>
          {t('readMinutes')}
        </LinkButton>
      )}
      {AHEAD.has(state) && (
        <LinkButton
          plain
          href={`${meetingPath(frame.code)}/calendar.ics`}
          icon={<CalendarPlus size={16} aria-hidden />}
        >
          {t('addToCalendar')}
        </LinkButton>
      )}
      {acceptFromOutside({ state, outsideInput }).ok && (
        <LinkButton href={contributePath(frame.code)} icon={<MessageSquarePlus size={16} aria-hidden />}>
          {contribute}
        </LinkButton>
      )}
      {doors.byCode && (
        <LinkButton href="/join" icon={<KeyRound size={16} aria-hidden />}>
          {t('joinByCode')}
        </LinkButton>
      )}
      {doors.group && frame.group && (
        <LinkButton href={`${groupPath(frame.group.slug)}/join`} icon={<UserPlus size={16} aria-hidden />}>
          {t('askToJoin')}
        </LinkButton>
      )}
    </>
  )
}
