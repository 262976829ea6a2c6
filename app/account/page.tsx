import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { requestLocale } from '#app/_lib/locale.ts'
import { contextForRequest, sessionToken } from '#app/_lib/request-context.ts'
import { config } from '#app/_lib/store.ts'
import { words } from '#app/_lib/words.ts'
import { OpenSessions } from '#app/account/_parts/open-sessions.tsx'
import { saveProfile } from '#app/account/actions.ts'
import { type Field, FieldForm } from '#components/people/field-form.tsx'
import { PageBody } from '#components/shell/page-body.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { SectionHeading } from '#components/ui/section-heading.tsx'
import { isLocale, LOCALE_NAMES, LOCALES } from '#domain/locale.ts'
import { type OwnAccount, ownAccount } from '#server/queries/own-account.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('account')
  return { title: t('title'), robots: { index: false } }
}

export default async function Account() {
  const [t, ctx, token] = await Promise.all([words('account'), contextForRequest(), sessionToken()])
  const account = await ownAccount(ctx, token)
  if (!account) redirect('/sign-in?next=/account')

  const withoutEmail = config().demo ? t('emailDemo') : t('emailNone')
  return (
    <PageBody title={t('title')} lead={t('lead')} width="text">
      <div className="space-y-12">
        <section aria-labelledby="profile" className="space-y-5">
          <SectionHeading id="profile">{t('profile')}</SectionHeading>
          <FieldForm
            action={saveProfile}
            submit={t('save')}
            done={t('saved')}
            fields={await fieldsOf(account)}
          />
          <DefinitionList items={[{ term: t('email'), details: account.email ?? withoutEmail }]} />
        </section>
        <OpenSessions sessions={account.sessions} />
      </div>
    </PageBody>
  )
}

async function fieldsOf({ name, locale, namePolicy }: OwnAccount): Promise<Field[]> {
  const [t, asked] = await Promise.all([words('account'), requestLocale()])
  return [
    {
      kind: 'input',
      name: 'name',
      label: t('name'),
      hint: t('nameHint'),
      defaultValue: name,
      autoComplete: 'name',
      maxLength: 80,
      required: true,
    },
    {
      kind: 'select',
      name: 'locale',
      label: t('locale'),
      hint: t('localeHint'),
      defaultValue: isLocale(locale) ? locale : asked,
      choices: LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] })),
    },
    {
      kind: 'select',
      name: 'namePolicy',
      label: t('policy'),
      hint: t('policyHint'),
      defaultValue: namePolicy,
      choices: [
        { value: 'role_only', label: t('policyRoleOnly') },
        { value: 'initials', label: t('policyInitials') },
        { value: 'full', label: t('policyFull') },
      ],
    },
  ]
}
