import { MessageCircleQuestion } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { decodedParam } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { supporterSecret } from '#app/_lib/supporter.ts'
import { words } from '#app/_lib/words.ts'
import { askingPath } from '#components/questions/addresses.ts'
import { QuestionPage } from '#components/questions/question-page.tsx'
import { PageBody } from '#components/shell/page-body.tsx'
import { meetingPath } from '#components/story/addresses.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { takeIn } from '#domain/question/asking.ts'
import { allMessages } from '#messages/catalogue.ts'
import { findQuestionsPage } from '#server/queries/questions-page.ts'
import { publicWords } from '../_public-words.ts'
import { support } from './actions.ts'

type Props = { params: Promise<{ code: string }> }

const load = cache(async (code: string) =>
  findQuestionsPage(await contextForRequest(), decodedParam(code), await supporterSecret()),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).code)
  if (!found) notFound()
  const t = await words('questions')
  return { title: t('page.titleOf', { title: found.page.frame.title }) }
}

export default async function Questions({ params }: Props) {
  const found = await load((await params).code)
  if (!found) notFound()

  const { frame, state, stored, onlooker } = found.page
  const [t, common, spoken] = await Promise.all([words('questions'), words('common'), publicWords(frame)])
  const outsideInput = stored.floor.meeting?.outsideInput ?? 'closed'
  return (
    <PageBody
      title={t('page.title')}
      lead={t('page.lead')}
      crumbsLabel={common('breadcrumbs')}
      crumbs={[
        { label: common('home'), href: '/' },
        { label: frame.title, href: meetingPath(frame.code) },
      ]}
      actions={
        takeIn({ state, outsideInput, role: onlooker.role }).ok && (
          <LinkButton
            href={askingPath(frame.code)}
            variant="primary"
            icon={<MessageCircleQuestion size={16} aria-hidden />}
          >
            {t('ask.title')}
          </LinkButton>
        )
      }
    >
      <QuestionPage
        page={{ frame, state, stored }}
        words={spoken}
        own={allMessages(spoken.locale).questions.page}
        drawnAt={Date.now()}
        supported={found.supported}
        support={support}
      />
    </PageBody>
  )
}
