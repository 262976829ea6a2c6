import { DoorOpen } from 'lucide-react'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { entrance } from '#app/_lib/entrance.ts'
import { decodedParam } from '#app/_lib/params.ts'
import { placeAtMeeting } from '#app/_lib/place-at-meeting.ts'
import { contextForRequest, currentPerson } from '#app/_lib/request-context.ts'
import { words } from '#app/_lib/words.ts'
import { CodeForm } from '#app/join/_parts/code-form.tsx'
import { RefusedAtDoor } from '#app/join/_parts/refused-at-door.tsx'
import { WhichMeeting } from '#app/join/_parts/which-meeting.tsx'
import { join } from '#app/join/actions.ts'
import { type Field, FieldForm } from '#components/people/field-form.tsx'
import { PageBody } from '#components/shell/page-body.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { LONGEST_ORGANISATION } from '#protocol/sign-in.ts'
import { doorByCode } from '#server/queries/meeting-door.ts'

type Props = { params: Promise<{ code: string }> }

/** The title says nothing of the code, which would stay in histories and on shared screens. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await words('join')
  return { title: t('title'), robots: { index: false }, referrer: 'same-origin' }
}

export default async function JoinMeeting({ params }: Props) {
  const code = decodedParam((await params).code)
  const [t, reasons, person, ctx, knocking] = await Promise.all([
    words('join'),
    words('reasons'),
    currentPerson(),
    contextForRequest(),
    entrance(),
  ])
  const found = await doorByCode(ctx, knocking, code)
  if (!found.ok) {
    return (
      <PageBody title={t('title')} width="text">
        <div className="space-y-6">
          <NoticeBox tone="not-adopted">{reasons(found.reason)}</NoticeBox>
          <CodeForm typed={code} />
        </div>
      </PageBody>
    )
  }

  const door = found.value
  if (door.role !== 'viewer') redirect(await placeAtMeeting(door.meetingCode))
  if (door.participation === 'waiting') redirect(`/join/waiting/${door.meetingCode}`)
  if (door.participation === 'refused') return <RefusedAtDoor meetingCode={door.meetingCode} />
  return (
    <PageBody
      title={t('title')}
      lead={door.admission === 'at_once' ? t('asOpen') : t('asModerated')}
      width="text"
    >
      <div className="space-y-7">
        <WhichMeeting door={door} />
        {person && <p>{t('asYourself', { name: person.name })}</p>}
        <FieldForm
          action={join}
          hidden={{ code }}
          submit={t('join')}
          icon={<DoorOpen size={20} aria-hidden />}
          fields={[...(person ? [] : [await nameField()]), await organisationField()]}
        />
      </div>
    </PageBody>
  )
}

async function nameField(): Promise<Field> {
  const t = await words('join')
  return {
    kind: 'input',
    name: 'name',
    label: t('name'),
    hint: t('nameHint'),
    autoComplete: 'name',
    maxLength: 80,
    required: true,
  }
}

async function organisationField(): Promise<Field> {
  const t = await words('join')
  return {
    kind: 'input',
    name: 'organisation',
    label: t('organisation'),
    hint: t('organisationHint'),
    autoComplete: 'organization',
    maxLength: LONGEST_ORGANISATION,
  }
}
