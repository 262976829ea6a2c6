import { LogOut } from 'lucide-react'
import type { Metadata } from 'next'
import { currentPerson } from '#app/_lib/request-context.ts'
import { words } from '#app/_lib/words.ts'
import { leave } from '#app/sign-out/actions.ts'
import { ForgetOnSignOut } from '#components/live/forget-on-sign-out.tsx'
import { PageBody } from '#components/shell/page-body.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('signin')
  return { title: t('outTitle'), robots: { index: false } }
}

export default async function SignOut() {
  const [t, person] = await Promise.all([words('signin'), currentPerson()])
  if (!person) {
    return (
      <PageBody title={t('outDoneTitle')} lead={t('outDoneText')} width="text">
        <LinkButton href="/sign-in">{t('again')}</LinkButton>
      </PageBody>
    )
  }
  return (
    <PageBody title={t('outTitle')} lead={t('outLead', { name: person.name })} width="text">
      <ForgetOnSignOut
        action={leave}
        words={{ waiting: t('outWaiting'), stay: t('outStay'), signOut: t('outAnyway') }}
      >
        <SubmitButton size="lg" icon={<LogOut size={20} aria-hidden />}>
          {t('out')}
        </SubmitButton>
      </ForgetOnSignOut>
    </PageBody>
  )
}
