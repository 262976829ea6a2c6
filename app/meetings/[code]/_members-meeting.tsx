import { History, Smartphone } from 'lucide-react'
import { chooseLocale, chooseTheme } from '#app/_actions/preferences.ts'
import { requestLocale } from '#app/_lib/locale.ts'
import { shellWords } from '#app/_lib/site-words.ts'
import { requestTheme } from '#app/_lib/theme.ts'
import { clientWords, words } from '#app/_lib/words.ts'
import { historyPath } from '#components/history/history-speech.ts'
import { StoredMeeting } from '#components/public-meeting/stored-meeting.tsx'
import { MENU_ROW } from '#components/shell/header-menu.tsx'
import { PersonMenu } from '#components/shell/person-menu.tsx'
import { PreferencesMenu } from '#components/shell/preferences-menu.tsx'
import { minutesPath, phonePath } from '#components/story/addresses.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { WorkspaceDoor } from '#components/workspace/workspace-door.tsx'
import { stageOf } from '#domain/minutes/course.ts'
import type { MeetingPage } from '#protocol/pages/meeting.ts'
import { publicWords } from './_public-words.ts'

/** The workspace of those who write and decide here, with the stored text until theirs is live. */
export async function MembersMeeting({ page }: { page: MeetingPage }) {
  const { frame, onlooker, stored } = page
  const [client, spoken] = await Promise.all([
    clientWords(
      'agenda',
      'attendance',
      'ballot',
      'board',
      'decisions',
      'delay',
      'dots',
      'editor',
      'floor',
      'merge',
      'mood',
      'outside',
      'questions',
      'queue',
      'reasons',
      'roles',
      'states',
      'tasks',
      'vote',
    ),
    publicWords(frame),
  ])
  return (
    <WorkspaceDoor
      words={{ ...client, timeZone: frame.municipality.timeZone }}
      frame={frame}
      onlooker={onlooker}
      tools={<Tools page={page} />}
    >
      <StoredMeeting page={{ frame, stored }} words={spoken} drawnAt={Date.now()} />
    </WorkspaceDoor>
  )
}

async function Tools({ page: { frame, onlooker, state } }: { page: MeetingPage }) {
  const [locale, theme, common, states, history, minutes, phone] = await Promise.all([
    requestLocale(),
    requestTheme(),
    words('common'),
    words('states'),
    words('history'),
    words('minutes'),
    words('phone'),
  ])
  const shell = shellWords(common)
  const hasMinutes = state !== 'closed' && stageOf(state) !== undefined
  const role = onlooker.role === 'moderator' ? states('role.moderator') : states('role.member')
  return (
    <>
      {hasMinutes && (
        <LinkButton plain href={minutesPath(frame.code)} variant="quiet" size="sm">
          {minutes('work.open')}
        </LinkButton>
      )}
      <LinkButton
        plain
        href={historyPath(frame.code)}
        variant="quiet"
        size="sm"
        className="max-lg:hidden"
        icon={<History size={16} aria-hidden />}
      >
        {history('open')}
      </LinkButton>
      <PreferencesMenu words={shell} {...{ locale, theme, chooseLocale, chooseTheme }} />
      {onlooker.name !== null && (
        <PersonMenu words={shell} person={{ name: onlooker.name, role }}>
          <a href={historyPath(frame.code)} className={`${MENU_ROW} lg:hidden`}>
            <History size={16} aria-hidden />
            {history('title')}
          </a>
          <a href={phonePath(frame.code)} className={`${MENU_ROW} md:hidden`}>
            <Smartphone size={16} aria-hidden />
            {phone('phoneView')}
          </a>
        </PersonMenu>
      )}
    </>
  )
}
