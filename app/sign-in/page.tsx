import { Mail } from 'lucide-react'
import type { Metadata } from 'next'
import { entrance } from '#app/_lib/entrance.ts'
import { requestLocale } from '#app/_lib/locale.ts'
import { firstOf } from '#app/_lib/params.ts'
import { contextForRequest, currentPerson } from '#app/_lib/request-context.ts'
import { config } from '#app/_lib/store.ts'
import { words } from '#app/_lib/words.ts'
import { ProviderSection } from '#app/sign-in/_parts/provider-section.tsx'
import { askForMessage, enterAsDemoPerson } from '#app/sign-in/actions.ts'
import { FieldForm } from '#components/people/field-form.tsx'
import { PageBody } from '#components/shell/page-body.tsx'
import { DemoPeople } from '#components/sign-in/demo-people.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { SectionHeading } from '#components/ui/section-heading.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { returnPath } from '#domain/person/return-path.ts'
import { demoPeople } from '#server/queries/demo-people.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('signin')
  return { title: t('title'), robots: { index: false } }
}

export default async function SignIn({ searchParams }: Props) {
  const asked = await searchParams
  const next = returnPath(firstOf(asked.next) ?? pathOf(firstOf(asked.callbackUrl)))
  const [locale, t, states, person, ctx, knocking] = await Promise.all([
    requestLocale(),
    words('signin'),
    words('states'),
    currentPerson(),
    contextForRequest(),
    entrance(),
  ])
  const people = await demoPeople(ctx, knocking)
  return (
    <PageBody title={t('title')} width={knocking.demo ? 'page' : 'text'}>
      <div className="space-y-12">
        {person && <SignedIn name={person.name} next={next} />}
        {knocking.demo && <DemoPeople {...{ t, states, locale, people, next }} action={enterAsDemoPerson} />}
        <section aria-labelledby="by-mail" className="space-y-4">
          <div className="space-y-1.5">
            <SectionHeading id="by-mail">{t('byMail')}</SectionHeading>
            <p className="measure text-ink-soft">{t('lead')}</p>
          </div>
          <FieldForm
            action={askForMessage}
            hidden={{ next }}
            submit={t('send')}
            icon={<Mail size={20} aria-hidden />}
            fields={[
              {
                kind: 'input',
                name: 'email',
                label: t('email'),
                type: 'email',
                inputMode: 'email',
                autoComplete: 'email',
                autoCapitalize: 'none',
                spellCheck: false,
                required: true,
              },
            ]}
          />
          <ProviderSection next={next} hasFailed={asked.error !== undefined} />
        </section>
        <NoAccount />
      </div>
    </PageBody>
  )
}

async function SignedIn({ name, next }: { name: string; next: string }) {
  const t = await words('signin')
  return (
    <NoticeBox
      tone="info"
      title={t('signedInTitle', { name })}
      action={<LinkButton href={next}>{t('continue')}</LinkButton>}
    >
      {t('signedInText')}
    </NoticeBox>
  )
}

async function NoAccount() {
  const t = await words('signin')
  return (
    <section aria-labelledby="no-account" className="measure space-y-2 border-t border-line pt-6">
      <SectionHeading id="no-account" level={3}>
        {t('noAccountTitle')}
      </SectionHeading>
      <p className="text-ink-soft">{t('noAccountText')}</p>
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <TextLink href="/join">{t('joinByCode')}</TextLink>
        <TextLink href="/groups">{t('allGroups')}</TextLink>
      </p>
    </section>
  )
}

/** The sign-in library names a whole address; only its path on this site is of use. */
function pathOf(address: string | undefined): string | undefined {
  const url = address === undefined ? null : URL.parse(address, config().appUrl)
  return url?.origin === config().appUrl ? url.pathname + url.search : undefined
}
