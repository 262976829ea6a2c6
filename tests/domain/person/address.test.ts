import { expect, test } from 'vitest'
import { parseAddress } from '#domain/person/address.ts'

test.each([
  ['ada@example.org', 'ada@example.org'],
  ['  ada@example.org \n', 'ada@example.org'],
  ['Ada.Vzorova@Example.ORG', 'ada.vzorova@example.org'],
  ['ada+plan@example.org', 'ada+plan@example.org'],
  ["o'brien_x-1@example.co.uk", "o'brien_x-1@example.co.uk"],
  ['ada@mesto-bb.example', 'ada@mesto-bb.example'],
  ['ada\uff20example.org', 'ada@example.org'],
  ['ada@\uff25xample.org', 'ada@example.org'],
  ['ada@example\u3002org', 'ada@example.org'],
  ['ada@žilina.example', 'ada@xn--ilina-tib.example'],
  ['jiří@example.org', 'jiří@example.org'],
  [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
])('ENTER-5 %j is read as %s', (typed, address) => {
  expect(parseAddress(typed)).toEqual({ ok: true, value: address })
})

test.each([
  ['nothing', ''],
  ['no @', 'ada.example.org'],
  ['two @', 'ada@evil.example@example.org'],
  ['a full-width second @', 'ada@evil.example\uff20example.org'],
  ['a list with a comma', 'ada@example.org,eve@evil.example'],
  ['a list with a semicolon', 'ada@example.org;eve@evil.example'],
  ['a full-width comma', 'ada@example.org\uff0ceve@evil.example'],
  ['a space between two', 'ada@example.org eve@evil.example'],
  ['a name with an address', 'Ada <ada@example.org>'],
  ['angle brackets', '<ada@example.org>'],
  ['a quoted local part', '"ada@evil.example x"@example.org'],
  ['quotes around nothing', '""@example.org'],
  ['a comment', 'ada(comment)@example.org'],
  ['a comment in the host', 'ada@(evil.example)example.org'],
  ['a route', '@evil.example:ada@example.org'],
  ['a group', 'group:ada@example.org'],
  ['a backslash', 'ada\\@example.org'],
  ['a line break', 'ada@example.org\nBcc: eve@evil.example'],
  ['a carriage return', 'ada@example.org\r\nRCPT TO:<eve@evil.example>'],
  ['a line separator', 'ada@example.org\u2028eve'],
  ['a zero byte', 'ada@example.org\0.evil.example'],
  ['a tab', 'ada\t@example.org'],
  ['a zero-width space', 'ada\u200b@example.org'],
  ['a right-to-left override', '\u202eada@example.org'],
  ['a soft hyphen in the host', 'ada@exam\u00adple.org'],
  ['an address literal', 'ada@[192.0.2.1]'],
  ['an IPv6 literal', 'ada@[IPv6:2001:db8::1]'],
  ['a bare IP', 'ada@192.0.2.1'],
  ['a number for a host', 'ada@3221225985'],
  ['a host without a dot', 'ada@localhost'],
  ['an empty label', 'ada@example..org'],
  ['a leading dot in the host', 'ada@.example.org'],
  ['a trailing dot in the host', 'ada@example.org.'],
  ['a hyphen at the edge', 'ada@-example.org'],
  ['a label too long', `ada@${'a'.repeat(64)}.org`],
  ['a leading dot', '.ada@example.org'],
  ['two dots', 'ada..vzorova@example.org'],
  ['a trailing dot', 'ada.@example.org'],
  ['a percent route', 'ada%evil.example@example.org'],
  ['a bang path', 'evil.example!ada@example.org'],
  ['a port', 'ada@example.org:25'],
  ['a path', 'ada@example.org/evil'],
  ['a query', 'ada@example.org?bcc=eve@evil.example'],
  ['a fragment', 'ada@example.org#evil'],
  ['an escape', 'ada@example.org%2eevil.example'],
  ['a mailto', 'mailto:ada@example.org'],
  ['an encoded word', '=?utf-8?q?ada?=@example.org,eve@evil.example'],
  ['a numeric top level', 'ada@example.123'],
  ['a local part too long', `${'a'.repeat(65)}@example.org`],
  [
    'an address too long',
    `ada@${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.example`,
  ],
  ['a hundred kilobytes', 'a'.repeat(100_000)],
])('ENTER-5 %s is refused', (_what, typed) => {
  expect(parseAddress(typed)).toEqual({ ok: false, reason: 'bad-email' })
})

test('the answer comes at once however the text is made', () => {
  const begun = performance.now()
  for (const sign of ['a', '\t', '(', '@', '.', 'ﷺ']) parseAddress(sign.repeat(100_000))
  expect(performance.now() - begun).toBeLessThan(50)
})
