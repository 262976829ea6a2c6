import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formats } from '#app/_lib/formats.ts'
import { decodedParam } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { clientWords, words } from '#app/_lib/words.ts'
import { ConfirmForm } from '#components/people/confirm-form.tsx'
import { AgendaEditor } from '#components/preparing/agenda-editor.tsx'
import { PageBody } from '#components/shell/page-body.tsx'
import { meetingPath, noticePath } from '#components/story/addresses.ts'
import { EarlierTasks } from '#components/tasks/earlier-tasks.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { WordsProvider } from '#components/words/words-provider.tsx'
import { may } from '#domain/meeting/may.ts'
import { isLive } from '#domain/meeting/role.ts'
import type { Context } from '#server/context.ts'
import { findMeetingPage } from '#server/queries/meeting-page.ts'
import { meetingRef } from '#server/queries/meeting-ref.ts'
import { taskBook } from '#server/queries/task-book.ts'
import { discardAction, settleEarlierTaskAction } from './actions.ts'

type Props = { params: Promise<{ code: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('preparing')
  return { title: t('agenda.title'), robots: { index: false } }
}

/** Where the agenda of one meeting is put together, for those who run it. */
export default async function PrepareMeeting({ params }: Props) {
  const ctx = await contextForRequest()
  const page = await findMeetingPage(ctx, decodedParam((await params).code))
  if (!page || !may(page.onlooker.role, 'edit-agenda')) notFound()
  const { frame, state, onlooker, stored } = page
  const [t, tasks, common, book, f] = await Promise.all([
    words('preparing'),
    words('tasks'),
    words('common'),
    earlierTasks(ctx, frame.code),
    formats(frame.municipality.timeZone),
  ])
  const { startsAt, endsAt } = frame

  return (
    <PageBody
      width="text"
      title={t('agenda.title')}
      eyebrow={<span className="text-ink-soft">{f.event(startsAt, endsAt)}</span>}
      lead={isLive(state) ? t('agenda.leadSitting') : t('agenda.lead')}
      crumbsLabel={common('breadcrumbs')}
      crumbs={[
        { label: common('home'), href: '/' },
        { label: frame.title, href: meetingPath(frame.code) },
        { label: t('agenda.crumb') },
      ]}
      actions={
        <>
          <LinkButton href={meetingPath(frame.code)}>{t('agenda.toMeeting')}</LinkButton>
          <LinkButton href={noticePath(frame.code)} variant={state === 'draft' ? 'primary' : 'secondary'}>
            {state === 'draft' ? t('agenda.goOn') : t('agenda.toNotice')}
          </LinkButton>
        </>
      }
    >
      <WordsProvider {...(await clientWords('preparing', 'states', 'reasons', 'floor'))}>
        <AgendaEditor
          meetingCode={frame.code}
          onlooker={onlooker}
          stored={{ meeting: { state, startsAt, endsAt }, items: stored.floor.items }}
        />
        {book.ok && (
          <EarlierTasks
            tasks={book.value.before}
            meeting={frame.code}
            action={settleEarlierTaskAction}
            lang={frame.municipality.locale}
            {...{ t: tasks, f }}
          />
        )}
        {state === 'draft' && (
          <div className="mt-8 border-line border-t pt-6">
            <ConfirmForm
              action={discardAction}
              values={{ meeting: frame.code, requestId: crypto.randomUUID() }}
              open={t('discard.open')}
              label={t('discard.open')}
              means={t('discard.means')}
            >
              {t('discard.now')}
            </ConfirmForm>
          </div>
        )}
      </WordsProvider>
    </PageBody>
  )
}

async function earlierTasks(ctx: Context, code: string) {
  const meeting = await meetingRef(ctx, code)
  return meeting.ok ? taskBook(ctx, meeting.value) : meeting
}
