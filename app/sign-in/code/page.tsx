import type { Metadata } from 'next'
import { entrance } from '#app/_lib/entrance.ts'
import { firstOf } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { config } from '#app/_lib/store.ts'
import { words } from '#app/_lib/words.ts'
import { enterByCode } from '#app/sign-in/actions.ts'
import { FieldForm } from '#components/people/field-form.tsx'
import { PageBody } from '#components/shell/page-body.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { returnPath } from '#domain/person/return-path.ts'
import { awaitedAddress } from '#server/queries/sign-in-message.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('signin')
  return { title: t('codeTitle'), robots: { index: false } }
}

export default async function SignInCode({ searchParams }: Props) {
  const next = returnPath(firstOf((await searchParams).next))
  const [t, ctx, knocking] = await Promise.all([words('signin'), contextForRequest(), entrance()])
  const email = await awaitedAddress(ctx, knocking)
  const again = `/sign-in?next=${encodeURIComponent(next)}`
  if (!email) {
    return (
      <PageBody title={t('codeTitle')} width="text">
        <EmptyState
          title={t('codeNone')}
          action={
            <LinkButton href={again} variant="primary">
              {t('newMessage')}
            </LinkButton>
          }
        >
          {t('codeNoneText')}
        </EmptyState>
      </PageBody>
    )
  }
  const isOnPage = config().demo && config().smtpUrl === undefined
  return (
    <PageBody title={t('codeTitle')} lead={t('codeLead', { email })} width="text">
      <div className="space-y-8">
        {isOnPage && (
          <NoticeBox tone="needs-work" action={<LinkButton href="/outbox">{t('outboxOpen')}</LinkButton>}>
            {t('outboxHint')}
          </NoticeBox>
        )}
        <FieldForm
          action={enterByCode}
          hidden={{ next }}
          submit={t('enter')}
          fields={[
            {
              kind: 'input',
              name: 'code',
              label: t('code'),
              hint: t('codeHint'),
              autoComplete: 'one-time-code',
              autoCapitalize: 'characters',
              spellCheck: false,
              required: true,
              className: 'tabular max-w-56 text-title-3 tracking-widest uppercase',
            },
          ]}
        />
        <p className="measure text-ink-soft">
          {t('codeNothing')} <TextLink href={again}>{t('newMessage')}</TextLink>
        </p>
      </div>
    </PageBody>
  )
}
