import { Send } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { formats } from '#app/_lib/formats.ts'
import { requestLocale } from '#app/_lib/locale.ts'
import { decodedParam } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { words } from '#app/_lib/words.ts'
import { type Field, FieldForm } from '#components/people/field-form.tsx'
import { PageBody } from '#components/shell/page-body.tsx'
import { meetingPath } from '#components/story/addresses.ts'
import { inLanguageOf } from '#components/story/speech.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { LONGEST_CONTRIBUTION } from '#domain/contribution/contribution.ts'
import { displayOfOutsider } from '#domain/contribution/display.ts'
import { negotiateLocale } from '#domain/locale.ts'
import type { MeetingFrame } from '#protocol/meeting-page.ts'
import { LONGEST_OUTSIDE_NAME } from '#protocol/outside.ts'
import { type OutsideForm, outsideForm } from '#server/queries/outside-form.ts'
import { contribute } from './actions.ts'

type Props = { params: Promise<{ code: string }> }

const load = cache(async (code: string) => outsideForm(await contextForRequest(), decodedParam(code)))

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('outside')
  return { title: t('form.title'), robots: { index: false } }
}

/** Where somebody without an account says something to a meeting. */
export default async function Contribute({ params }: Props) {
  const form = await load((await params).code)
  if (!form) notFound()
  const { frame, input } = form
  const [t, common, f, locale] = await Promise.all([
    words('outside'),
    words('common'),
    formats(frame.municipality.timeZone),
    requestLocale(),
  ])
  return (
    <PageBody
      title={t('form.title')}
      lead={
        <>
          <span {...inLanguageOf({ locale }, frame.municipality)}>{frame.title}</span>
          {` · ${f.event(frame.startsAt, frame.endsAt)}`}
        </>
      }
      width="text"
      crumbsLabel={common('breadcrumbs')}
      crumbs={[
        { label: common('home'), href: '/' },
        { label: frame.title, href: meetingPath(frame.code) },
      ]}
    >
      {input.ok ? <Form frame={frame} input={input.value} /> : <NotNow form={form} />}
    </PageBody>
  )
}

async function Form({ frame, input }: { frame: MeetingFrame; input: 'moderated' | 'open' }) {
  const t = await words('outside')
  return (
    <div className="space-y-6">
      <NoticeBox tone="info" title={t('form.publicTitle')}>
        <p>{t('form.publicText')}</p>
        <p>{t(input === 'moderated' ? 'form.moderatedText' : 'form.openText')}</p>
      </NoticeBox>
      <p>{t('form.lead')}</p>
      <FieldForm
        action={contribute}
        hidden={{ meeting: frame.code, requestId: crypto.randomUUID() }}
        submit={t('form.send')}
        icon={<Send size={18} aria-hidden />}
        fields={await fieldsFor(frame)}
      />
    </div>
  )
}

async function fieldsFor(frame: MeetingFrame): Promise<Field[]> {
  const t = await words('outside')
  const somebody = displayOfOutsider(null, negotiateLocale(frame.municipality.locale))
  return [
    {
      kind: 'area',
      name: 'text',
      label: t('form.text'),
      hint: t('form.textHint', { most: LONGEST_CONTRIBUTION }),
      rows: 6,
      required: true,
    },
    {
      kind: 'input',
      name: 'display',
      label: t('form.name'),
      hint: t('form.nameHint', { somebody }),
      autoComplete: 'off',
      maxLength: LONGEST_OUTSIDE_NAME,
    },
    ...(await choicesFor(frame)),
  ]
}

async function choicesFor({ group, process, themes, territories }: MeetingFrame): Promise<Field[]> {
  const [t, story] = await Promise.all([words('outside'), words('story')])
  return [
    ...choice({
      name: 'themeId',
      label: story(process.kind === 'conference' ? 'axis' : 'targetGroup'),
      none: t('form.noTheme'),
      // Whoever comes to the meeting of a group mostly speaks of its theme; they see it and may choose otherwise.
      given: group?.themeId ?? '',
      choices: themes.map(({ id, title }) => ({ value: id, label: title })),
    }),
    ...choice({
      name: 'territoryId',
      label: story('territory'),
      none: t('form.noTerritory'),
      given: '',
      choices: territories.map(({ id, name }) => ({ value: id, label: name })),
    }),
  ]
}

type Choice = {
  name: string
  label: string
  none: string
  given: string
  choices: readonly { value: string; label: string }[]
}

/** A choice that need not be made; none where there is nothing to choose. */
const choice = ({ name, label, none, given, choices }: Choice): Field[] =>
  choices.length === 0
    ? []
    : [
        {
          kind: 'select',
          name,
          label,
          defaultValue: given,
          choices: [{ value: '', label: none }, ...choices],
        },
      ]

async function NotNow({ form: { frame, input } }: { form: OutsideForm }) {
  const [t, reasons] = await Promise.all([words('outside'), words('reasons')])
  return (
    <div className="space-y-6">
      {!input.ok && <NoticeBox tone="paused">{reasons(input.reason)}</NoticeBox>}
      <LinkButton href={meetingPath(frame.code)}>{t('form.toMeeting')}</LinkButton>
    </div>
  )
}
