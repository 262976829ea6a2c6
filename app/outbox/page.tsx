import { MailOpen } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { entrance } from '#app/_lib/entrance.ts'
import { formats } from '#app/_lib/formats.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { config } from '#app/_lib/store.ts'
import { words } from '#app/_lib/words.ts'
import { PageBody } from '#components/shell/page-body.tsx'
import { LetterCard } from '#components/sign-in/letter-card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { demoOutbox } from '#server/queries/demo-outbox.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('signin')
  return { title: t('outboxTitle'), robots: { index: false } }
}

/** Where mail goes in a demo. With a mail server, or outside of a demo, there is no such page. */
export default async function Outbox() {
  const { demo, smtpUrl, dataDir } = config()
  if (!demo || smtpUrl !== undefined) notFound()

  const [t, f, ctx, knocking] = await Promise.all([
    words('signin'),
    formats(),
    contextForRequest(),
    entrance(),
  ])
  const letters = await demoOutbox(ctx, knocking, dataDir)
  return (
    <PageBody title={t('outboxTitle')} lead={t('outboxLead')} width="text">
      {letters.length === 0 ? (
        <EmptyState
          title={t('outboxEmptyTitle')}
          icon={<MailOpen size={24} aria-hidden />}
          action={<LinkButton href="/sign-in">{t('title')}</LinkButton>}
        >
          {t('outboxEmptyText')}
        </EmptyState>
      ) : (
        <ol className="space-y-4">
          {letters.map((letter) => (
            <LetterCard
              key={letter.at.toISOString()}
              letter={letter}
              toLabel={t('outboxTo')}
              when={`${f.date(letter.at)}, ${f.clock(letter.at)}`}
            />
          ))}
        </ol>
      )}
    </PageBody>
  )
}
