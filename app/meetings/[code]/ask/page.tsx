import { Send } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { decodedParam } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { words } from '#app/_lib/words.ts'
import { type Field, FieldForm } from '#components/people/field-form.tsx'
import { questionsPath } from '#components/questions/addresses.ts'
import { PageBody } from '#components/shell/page-body.tsx'
import { meetingPath } from '#components/story/addresses.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { isOpenForWriting, type MeetingRole, type MeetingState } from '#domain/meeting/role.ts'
import { LONGEST_ASKER, LONGEST_QUESTION, takeIn } from '#domain/question/asking.ts'
import type { FloorItem } from '#protocol/floor.ts'
import { findAskingPage } from '#server/queries/questions-page.ts'
import { ask } from './actions.ts'

type Props = { params: Promise<{ code: string }> }

const load = cache(async (code: string) => findAskingPage(await contextForRequest(), decodedParam(code)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  if (!(await load((await params).code))) notFound()
  const t = await words('questions')
  return { title: t('ask.title'), robots: { index: false } }
}

export default async function Ask({ params }: Props) {
  const found = await load((await params).code)
  if (!found) notFound()

  const { page, outsideInput } = found
  const { frame, state, stored, onlooker } = page
  const [t, common] = await Promise.all([words('questions'), words('common')])
  const taken = takeIn({ state, outsideInput, role: onlooker.role })
  return (
    <PageBody
      title={t('ask.title')}
      lead={taken.ok ? `${t('ask.lead')} ${t(`ask.${howTaken(onlooker.role, taken.value)}`)}` : undefined}
      width="text"
      crumbsLabel={common('breadcrumbs')}
      crumbs={[
        { label: common('home'), href: '/' },
        { label: frame.title, href: meetingPath(frame.code) },
      ]}
    >
      {taken.ok ? (
        <FieldForm
          action={ask}
          hidden={{ meeting: frame.code, requestId: crypto.randomUUID() }}
          submit={t('ask.send')}
          icon={<Send size={18} aria-hidden />}
          fields={await fieldsFor(stored.floor.items)}
        />
      ) : (
        <Closed code={frame.code} state={state} />
      )}
    </PageBody>
  )
}

const howTaken = (role: MeetingRole, state: 'asked' | 'visible') => {
  if (role !== 'viewer') return 'member'
  return state === 'visible' ? 'open' : 'moderated'
}

async function fieldsFor(items: readonly FloorItem[]): Promise<Field[]> {
  const t = await words('questions')
  return [
    {
      kind: 'area',
      name: 'text',
      label: t('ask.text'),
      hint: t('ask.textHint', { count: LONGEST_QUESTION }),
      maxLength: LONGEST_QUESTION,
      required: true,
    },
    {
      kind: 'input',
      name: 'display',
      label: t('ask.display'),
      hint: t('ask.displayHint'),
      maxLength: LONGEST_ASKER,
      autoComplete: 'nickname',
    },
    {
      kind: 'select',
      name: 'itemId',
      label: t('ask.item'),
      choices: [
        { value: '', label: t('ask.itemNone') },
        ...items.map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` })),
      ],
    },
    {
      kind: 'input',
      type: 'email',
      name: 'email',
      label: t('ask.email'),
      hint: t('ask.emailHint'),
      autoComplete: 'email',
      inputMode: 'email',
    },
  ]
}

/** Why there is no door here now. */
async function Closed({ code, state }: { code: string; state: MeetingState }) {
  const t = await words('questions')
  return (
    <div className="space-y-5">
      <NoticeBox tone="neutral" title={t('ask.closedTitle')}>
        {t(`ask.${reasonIn(state)}`)}
      </NoticeBox>
      <div className="flex flex-wrap gap-2">
        <LinkButton href={questionsPath(code)}>{t('ask.toQuestions')}</LinkButton>
        <LinkButton plain href={meetingPath(code)}>
          {t('ask.toMeeting')}
        </LinkButton>
      </div>
    </div>
  )
}

function reasonIn(state: MeetingState) {
  if (state === 'cancelled') return 'closedCancelled'
  if (state === 'draft') return 'closedEarly'
  return isOpenForWriting(state) ? 'closedSetting' : 'closedOver'
}
