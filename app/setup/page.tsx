import type { Metadata } from 'next'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { config } from '#app/_lib/store.ts'
import { words } from '#app/_lib/words.ts'
import { setUp } from '#app/setup/actions.ts'
import { FieldForm } from '#components/people/field-form.tsx'
import { PageBody } from '#components/shell/page-body.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { isSetUp } from '#server/queries/is-set-up.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('signin')
  return { title: t('setupTitle'), robots: { index: false } }
}

/** Open to whoever holds the token from the server's log, and to nobody once there is an administrator. */
export default async function Setup() {
  const [t, done] = await Promise.all([words('signin'), isDone()])
  if (done) {
    return (
      <PageBody title={t('setupDoneTitle')} lead={t('setupDoneText')} width="text">
        <LinkButton href="/sign-in" variant="primary">
          {t('title')}
        </LinkButton>
      </PageBody>
    )
  }
  return (
    <PageBody title={t('setupTitle')} lead={t('setupLead')} width="text">
      <FieldForm
        action={setUp}
        submit={t('setupSend')}
        fields={[
          {
            kind: 'input',
            name: 'token',
            label: t('setupToken'),
            hint: t('setupTokenHint'),
            autoComplete: 'off',
            spellCheck: false,
            required: true,
          },
          { kind: 'input', name: 'name', label: t('setupName'), autoComplete: 'name', required: true },
          {
            kind: 'input',
            name: 'email',
            label: t('setupEmail'),
            hint: t('setupEmailHint'),
            type: 'email',
            autoComplete: 'email',
            required: true,
          },
        ]}
      />
    </PageBody>
  )
}

/** A demo has nothing to set up: anybody may be its administrator. */
async function isDone(): Promise<boolean> {
  return config().demo || isSetUp(await contextForRequest())
}
