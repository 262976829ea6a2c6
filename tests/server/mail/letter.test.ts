import { expect, test } from 'vitest'
import { LOCALES } from '#domain/locale.ts'
import { parseAddress } from '#domain/person/address.ts'
import { write } from '#server/mail/letter.ts'
import { noAccountLetter, signInLetter } from '#server/mail/sign-in-letters.ts'

const address = parseAddress('ada@example.org')
if (!address.ok) throw new Error('the address of the test is bad')

const reader = { to: address.value, causedBy: 'hash', appUrl: 'https://plan.example.org' }

test.each(LOCALES)('in %s the message carries link and code, as text and as HTML', (locale) => {
  const letter = signInLetter({
    ...reader,
    locale,
    path: '/sign-in/link/abc',
    code: 'KX7M4PQR',
    toJoin: false,
  })
  const { text, html } = write(letter)

  for (const form of [text, html]) {
    expect(form).toContain('https://plan.example.org/sign-in/link/abc')
    expect(form).toContain('KX7M-4PQR')
  }
  expect(html).toContain(`<html lang="${locale}">`)
})

test.each(LOCALES)('in %s the message to a stranger lets nobody in', (locale) => {
  const { text, html } = write(noAccountLetter({ ...reader, locale }))

  expect(text + html).not.toMatch(/sign-in\/link|[2-9A-Z]{4}-[2-9A-Z]{4}/)
})

test('what somebody else wrote stays text', () => {
  const { html } = write({
    ...reader,
    locale: 'en',
    subject: '</title><script>',
    paragraphs: ['<img src=x onerror=alert(1)> & "quotes"'],
    button: { label: '<b>', url: 'https://plan.example.org/?a=1&b="' },
    closing: [],
  })

  expect(html).not.toMatch(/<script>|<img|<b>/)
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quotes&quot;')
})
