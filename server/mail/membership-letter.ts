import type { Locale } from '#domain/locale.ts'
import type { Address } from '#domain/person/address.ts'
import { translator } from '#messages/catalogue.ts'
import type { Letter } from './letter.ts'

type Answer = {
  readonly to: Address
  readonly locale: Locale
  readonly causedBy: string
  readonly appUrl: string
  readonly group: { readonly slug: string; readonly name: string }
  readonly verdict: 'active' | 'refused'
}

/** What a group answered to somebody who asked to join it. */
export function membershipLetter({ to, locale, causedBy, appUrl, group, verdict }: Answer): Letter {
  const t = translator(locale, 'join')
  const name = group.name
  const isMember = verdict === 'active'
  return {
    to,
    locale,
    causedBy,
    subject: isMember ? t('mailAcceptedSubject', { name }) : t('mailRefusedSubject', { name }),
    paragraphs: isMember
      ? [t('mailAccepted', { name })]
      : [t('mailRefused', { name }), t('mailRefusedStill')],
    button: { label: t('mailOpenGroup'), url: `${appUrl}/groups/${group.slug}` },
    closing: [t('mailWhy')],
  }
}
