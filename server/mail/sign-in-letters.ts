import type { Locale } from '#domain/locale.ts'
import type { Address } from '#domain/person/address.ts'
import { inHalves } from '#domain/person/short-code.ts'
import { translator } from '#messages/catalogue.ts'
import type { Letter } from './letter.ts'

type Reader = {
  readonly to: Address
  readonly locale: Locale
  readonly causedBy: string
  readonly appUrl: string
}

/** The way in, as a link and as a code; for somebody new it also confirms what they ask for. */
export function signInLetter(
  reader: Reader & { readonly path: string; readonly code: string; readonly toJoin: boolean },
): Letter {
  const { to, locale, causedBy, appUrl, path, code, toJoin } = reader
  const t = translator(locale, 'signin')
  return {
    to,
    locale,
    causedBy,
    subject: toJoin ? t('mailJoinSubject') : t('mailSubject'),
    paragraphs: [toJoin ? t('mailJoinHello') : t('mailHello')],
    button: { label: toJoin ? t('mailJoinButton') : t('mailButton'), url: appUrl + path },
    code: { label: t('mailCode'), value: inHalves(code) },
    closing: [t('mailLives'), t('mailNotYou')],
  }
}

/** To an address that nobody here has: the page has answered as to everybody, so the mail explains. */
export function noAccountLetter({ to, locale, causedBy, appUrl }: Reader): Letter {
  const t = translator(locale, 'signin')
  return {
    to,
    locale,
    causedBy,
    subject: t('mailUnknownSubject'),
    paragraphs: [t('mailUnknownHello'), t('mailUnknownHow')],
    button: { label: t('mailUnknownButton'), url: `${appUrl}/#groups` },
    closing: [t('mailUnknownNotYou')],
  }
}
