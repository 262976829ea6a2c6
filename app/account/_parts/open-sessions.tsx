import { formats } from '#app/_lib/formats.ts'
import { words } from '#app/_lib/words.ts'
import { endOther, leaveEverywhere } from '#app/account/actions.ts'
import { ButtonForm } from '#components/people/button-form.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { SectionHeading } from '#components/ui/section-heading.tsx'
import type { OwnAccount } from '#server/queries/own-account.ts'

/** Every browser in which somebody is signed in, each with its end. */
export async function OpenSessions({ sessions }: Pick<OwnAccount, 'sessions'>) {
  const [t, common, f] = await Promise.all([words('account'), words('common'), formats()])
  const moment = (at: Date) => `${f.date(at)}, ${f.time(at)}`
  return (
    <section aria-labelledby="sessions" className="space-y-5">
      <div className="space-y-1">
        <SectionHeading id="sessions" count={sessions.length}>
          {t('sessions')}
        </SectionHeading>
        <p className="measure text-ink-soft">
          {t('sessionsLead')} {t('endsHint')}
        </p>
      </div>
      <DataTable
        caption={t('sessions')}
        columns={[
          { key: 'opened', header: t('opened'), primary: true },
          { key: 'ends', header: t('ends') },
          { key: 'act', header: t('act'), align: 'end' },
        ]}
        rows={sessions.map(({ id, createdAt, expiresAt, here }) => ({
          key: id,
          cells: {
            opened: (
              <span className="inline-flex flex-wrap items-center gap-2">
                {moment(createdAt)}
                {here && <Badge tone="info">{t('here')}</Badge>}
              </span>
            ),
            ends: moment(expiresAt),
            act: here ? (
              <LinkButton href="/sign-out" size="sm">
                {common('signOut')}
              </LinkButton>
            ) : (
              <ButtonForm
                action={endOther}
                values={{ sessionId: id }}
                variant="secondary"
                size="sm"
                label={t('endOf', { date: moment(createdAt) })}
              >
                {t('end')}
              </ButtonForm>
            ),
          },
        }))}
      />
      <div className="space-y-2">
        <p className="measure text-ink-soft">{t('everywhereText')}</p>
        <ButtonForm action={leaveEverywhere} values={{}} variant="secondary">
          {t('everywhere')}
        </ButtonForm>
      </div>
    </section>
  )
}
