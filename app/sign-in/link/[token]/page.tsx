import { LogIn } from 'lucide-react'
import type { Metadata } from 'next'
import { entrance } from '#app/_lib/entrance.ts'
import { firstOf } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { words } from '#app/_lib/words.ts'
import { enterByLink } from '#app/sign-in/actions.ts'
import { ButtonForm } from '#components/people/button-form.tsx'
import { PageBody } from '#components/shell/page-body.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { returnPath } from '#domain/person/return-path.ts'
import { messageBehindLink } from '#server/queries/sign-in-message.ts'

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('signin')
  return { title: t('title'), robots: { index: false }, referrer: 'same-origin' }
}

/** Mail scanners open links, some with a script. Nothing changes until a person presses the button. */
export default async function SignInLink({ params, searchParams }: Props) {
  const { token } = await params
  const next = returnPath(firstOf((await searchParams).next))
  const [t, ctx, knocking] = await Promise.all([words('signin'), contextForRequest(), entrance()])
  const message = await messageBehindLink(ctx, knocking, token)
  if (!message) {
    return (
      <PageBody title={t('linkGoneTitle')} lead={t('linkGoneText')} width="text">
        <LinkButton href={`/sign-in?next=${encodeURIComponent(next)}`} variant="primary" size="lg">
          {t('newMessage')}
        </LinkButton>
      </PageBody>
    )
  }
  return (
    <PageBody title={t('linkTitle')} lead={t('linkLead', { email: message.email })} width="text">
      <div className="space-y-6">
        {!message.askedHere && <NoticeBox tone="info">{t('linkElsewhere')}</NoticeBox>}
        <ButtonForm
          action={enterByLink}
          values={{ token, next }}
          variant="primary"
          size="lg"
          icon={<LogIn size={20} aria-hidden />}
        >
          {t('enter')}
        </ButtonForm>
      </div>
    </PageBody>
  )
}
