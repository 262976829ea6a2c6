import { ArrowRight, Eye } from 'lucide-react'
import { requestLocale } from '#app/_lib/locale.ts'
import { clientWords, words } from '#app/_lib/words.ts'
import { CoursePanel } from '#components/minutes/course-panel.tsx'
import { FindingCard } from '#components/minutes/finding-card.tsx'
import { MinutesView } from '#components/minutes/minutes-view.tsx'
import { TaskList } from '#components/minutes/task-list.tsx'
import { WorkPart } from '#components/minutes/work-part.tsx'
import { PageBody } from '#components/shell/page-body.tsx'
import { meetingPath, minutesPath } from '#components/story/addresses.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { WordsProvider } from '#components/words/words-provider.tsx'
import { type Formats, formatsFor } from '#domain/formats.ts'
import type { MinutesWork } from '#protocol/pages/minutes.ts'
import {
  addTaskAction,
  answerAction,
  approveAction,
  changeTaskAction,
  editAction,
  publishAction,
  remarkAction,
  resolveAction,
  sendAction,
  settleTaskAction,
} from './actions.ts'

type Props = { work: MinutesWork; preview: string | undefined }

/** Minutes in work: written by who keeps them, checked by who was there. */
export async function MinutesInWork({ work, preview }: Props) {
  const [t, common, locale] = await Promise.all([words('minutes'), words('common'), requestLocale()])
  const f = formatsFor(locale, work.place.timeZone)
  const path = minutesPath(work.meeting.code)
  const shown = preview === 'public' || preview === 'internal' ? preview : undefined
  return (
    <PageBody
      width="text"
      title={t('work.title')}
      lead={<span lang={work.place.locale}>{work.meeting.title}</span>}
      crumbsLabel={common('breadcrumbs')}
      crumbs={[
        { label: common('home'), href: '/' },
        { label: work.meeting.title, href: meetingPath(work.meeting.code) },
      ]}
      actions={
        <>
          {shown ? (
            <LinkButton href={path}>{t('work.backToEdit')}</LinkButton>
          ) : (
            <LinkButton href={`${path}?preview=public`} icon={<Eye size={16} aria-hidden />}>
              {t('work.preview')}
            </LinkButton>
          )}
          <LinkButton href={meetingPath(work.meeting.code)} icon={<ArrowRight size={16} aria-hidden />}>
            {t('work.toMeeting')}
          </LinkButton>
        </>
      }
    >
      <CoursePanel
        work={work}
        actions={{ send: sendAction, approve: approveAction, publish: publishAction }}
        t={t}
        day={f.date}
      />
      {shown ? <Preview {...{ work, shown, t, path }} /> : <Parts {...{ work, t, f }} />}
    </PageBody>
  )
}

const TASK_ACTIONS = { add: addTaskAction, change: changeTaskAction, settle: settleTaskAction }

type Words = Awaited<ReturnType<typeof words<'minutes'>>>

function Preview(props: { work: MinutesWork; shown: 'public' | 'internal'; t: Words; path: string }) {
  const { work, shown, t, path } = props
  const other = shown === 'public' ? 'internal' : 'public'
  return (
    <div className="mt-6 space-y-3">
      <p className="text-small text-ink-soft">
        {t(`work.shows.${shown}`)}{' '}
        <a className="font-semibold underline" href={`${path}?preview=${other}`}>
          {t(`work.show.${other}`)}
        </a>
      </p>
      <MinutesView layout={work[shown]} />
    </div>
  )
}

async function Parts({ work, t, f }: { work: MinutesWork; t: Words; f: Formats }) {
  const meeting = work.meeting.code
  const actions = {
    edit: editAction,
    resolve: resolveAction,
    remark: remarkAction,
    answer: answerAction,
  }
  return (
    <WordsProvider {...(await clientWords('minutes'))}>
      <div className="mt-6 space-y-6">
        {work.correcting && (
          <NoticeBox tone="info" title={t('correct.title')}>
            {t('correct.running', work.correcting)}
          </NoticeBox>
        )}
        {work.parts.map((part) => (
          <WorkPart key={part.key} {...{ part, work, actions, t }} when={f.moment} />
        ))}
        {(work.mayWrite || work.tasks.length > 0) && (
          <TaskList
            tasks={work.tasks}
            items={work.items}
            actions={work.mayWrite ? TASK_ACTIONS : undefined}
            lang={work.place.locale}
            day={f.calendarDate}
            {...{ meeting, t }}
          />
        )}
        {work.otherFindings.length > 0 && (
          <section className="space-y-3 border-t border-line pt-6">
            <h2 className="text-title-3">{t('finding.others')}</h2>
            {work.otherFindings.map((finding) => (
              <FindingCard
                key={`${finding.key} ${finding.kind} ${finding.words}`}
                finding={finding}
                action={work.mayWrite ? resolveAction : undefined}
                {...{ meeting, t }}
              />
            ))}
          </section>
        )}
      </div>
    </WordsProvider>
  )
}
