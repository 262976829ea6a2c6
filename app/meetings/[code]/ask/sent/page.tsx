import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { decodedParam, firstOf } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { words } from '#app/_lib/words.ts'
import { askingPath, questionsPath } from '#components/questions/addresses.ts'
import { PageBody } from '#components/shell/page-body.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { numberOfQuestion } from '#domain/question/code.ts'
import { findScreenPage } from '#server/queries/meeting-page.ts'

type Props = {
  params: Promise<{ code: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('questions')
  return { title: t('sent.title'), robots: { index: false } }
}

/** What becomes of a question now: nothing that is not so. */
export default async function Sent({ params, searchParams }: Props) {
  const [{ code }, told, ctx, t] = await Promise.all([
    params,
    searchParams,
    contextForRequest(),
    words('questions'),
  ])
  const page = await findScreenPage(ctx, decodedParam(code))
  const asked = firstOf(told.code) ?? ''
  if (!page || numberOfQuestion(asked) === 0) notFound()

  const { frame, stored } = page
  const isVisible = firstOf(told.state) === 'visible'
  const isPaused = Boolean(stored.floor.meeting?.publicPause)
  return (
    <PageBody title={t('sent.title')} width="text">
      <div className="space-y-5">
        <NoticeBox tone="adopted" role="status">
          {t(isVisible ? 'sent.visible' : 'sent.asked', { code: asked })}
        </NoticeBox>
        {isPaused && <NoticeBox tone="paused">{t('sent.paused')}</NoticeBox>}
        <p className="measure">{t('sent.then')}</p>
        <p className="measure">{t(firstOf(told.mail) === 'yes' ? 'sent.mail' : 'sent.noMail')}</p>
        <div className="flex flex-wrap gap-2">
          <LinkButton href={questionsPath(frame.code)} variant="primary">
            {t('ask.toQuestions')}
          </LinkButton>
          <LinkButton href={askingPath(frame.code)}>{t('sent.another')}</LinkButton>
        </div>
      </div>
    </PageBody>
  )
}
