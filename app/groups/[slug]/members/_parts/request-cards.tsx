import { Check, X } from 'lucide-react'
import { formats } from '#app/_lib/formats.ts'
import { words } from '#app/_lib/words.ts'
import { answer } from '#app/groups/[slug]/members/actions.ts'
import { ButtonForm } from '#components/people/button-form.tsx'
import { CardFrame } from '#components/ui/card-frame.tsx'
import type { MembersDesk } from '#server/queries/membership-requests.ts'

/** Each request with what its author wrote, and the two answers. */
export async function RequestCards({ group, requests }: Pick<MembersDesk, 'group' | 'requests'>) {
  const [t, f] = await Promise.all([words('join'), formats(group.timeZone)])
  const { slug } = group
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {requests.map(({ membershipId, name, organisation, message, askedAt }) => (
        <CardFrame key={membershipId} as="li" className="flex flex-col gap-3">
          <div className="min-w-0 flex-1 space-y-1.5">
            <h3 className="text-title-3 break-words">{name}</h3>
            <p className="text-small text-ink-soft">
              {[organisation, t('askedOn', { date: f.date(askedAt) })].filter(Boolean).join(' · ')}
            </p>
            {message ? (
              <p className="measure break-words whitespace-pre-line">{message}</p>
            ) : (
              <p className="text-ink-soft">{t('noMessage')}</p>
            )}
          </div>
          <div className="flex flex-wrap gap-2">
            <ButtonForm
              action={answer}
              values={{ slug, membershipId, verdict: 'active' }}
              variant="primary"
              icon={<Check size={16} aria-hidden />}
              label={t('accept', { name })}
            >
              {t('acceptShort')}
            </ButtonForm>
            <ButtonForm
              action={answer}
              values={{ slug, membershipId, verdict: 'refused' }}
              variant="secondary"
              icon={<X size={16} aria-hidden />}
              label={t('refuse', { name })}
            >
              {t('refuseShort')}
            </ButtonForm>
          </div>
        </CardFrame>
      ))}
    </ul>
  )
}
