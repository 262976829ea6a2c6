import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openPage } from '#tests/support/browser.ts'
import { enterAs, LEAD, site } from '#tests/support/journeys.ts'

afterAll(closeBrowser)

test('ENTER-1 a message signs in by its code without a script, and a scanner that opens its link changes nothing', async () => {
  await using reader = await openPage({ javaScript: false })
  await using scanner = await openPage()
  const { page } = reader
  await page.goto(`${site()}/sign-in?next=/groups`)
  await page.getByLabel('E-mail address').fill('Vzorova＠example.org')
  await page.getByRole('button', { name: 'Send me a message' }).click()
  await page.getByRole('heading', { name: 'Look into your mail' }).waitFor()

  await page.goto(`${site()}/outbox`)
  const letter = page.getByRole('listitem').filter({ hasText: 'vzorova@example.org' })
  const link = (await letter.getByRole('link').getAttribute('href')) ?? ''
  const code = (await letter.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/).textContent()) ?? ''
  for (let n = 0; n < 5; n++) await scanner.page.goto(link)
  await scanner.page.getByRole('button', { name: 'Sign in' }).waitFor()
  expect((await scanner.context.cookies()).filter(({ name }) => name.includes('session'))).toEqual([])

  await page.goto(`${site()}/sign-in/code?next=/groups`)
  await page.getByLabel('Code from the message').fill(code.toLowerCase())
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(`${site()}/groups`)
  await page.locator('header').getByText('Jana Vzorová').first().waitFor()

  await scanner.page.getByRole('button', { name: 'Sign in' }).click()
  await scanner.page
    .getByText(/no longer (works|valid)/)
    .first()
    .waitFor()
})

test('ENTER-1 the link signs in when its button is pressed, in any browser, and signing out ends it', async () => {
  await using asker = await openPage()
  await using phone = await openPage({ viewport: { width: 360, height: 740 } })
  await asker.page.goto(`${site()}/sign-in`)
  await asker.page.getByLabel('E-mail address').fill('priklad@example.org')
  await asker.page.getByRole('button', { name: 'Send me a message' }).click()
  await asker.page.getByRole('link', { name: 'Open the messages' }).click()
  const letter = asker.page.getByRole('listitem').filter({ hasText: 'priklad@example.org' })
  const link = (await letter.getByRole('link').getAttribute('href')) ?? ''

  await phone.page.goto(link)
  await phone.page.getByText('You asked for this message in another browser').waitFor()
  await phone.page.getByRole('button', { name: 'Sign in' }).click()
  await phone.page.waitForURL(`${site()}/`)
  await phone.page.goto(`${site()}/sign-out`)
  await phone.page.getByRole('button', { name: 'Sign out' }).click()
  await phone.page.getByRole('heading', { name: 'You are signed out' }).waitFor()
})

test('GROUP-1 somebody asks to join a group, confirms, and is accepted by its lead', async () => {
  const name = 'Hana Žiadajúca'
  await using asker = await openPage()
  await using lead = await enterAs(LEAD, '/groups/seniori/members')
  await asker.page.goto(`${site()}/groups/seniori/join`)
  await asker.page.getByLabel('Your name').fill(name)
  await asker.page.getByLabel('E-mail address').fill('hana@example.org')
  await asker.page.getByLabel('A few words about you').fill('I look after my mother.')
  await asker.page.getByRole('button', { name: 'Ask to join' }).click()
  await asker.page.getByRole('link', { name: 'Open the messages' }).click()
  await asker.page.getByRole('link', { name: 'Confirm and send the request' }).click()
  await asker.page.getByRole('button', { name: 'Sign in' }).click()
  await asker.page.getByText('Your request has been sent').waitFor()

  await lead.page.reload()
  await lead.page.getByText('I look after my mother.').waitFor()
  await lead.page.getByRole('button', { name: `Accept ${name}`, exact: true }).click()
  await lead.page.getByRole('row', { name: new RegExp(name) }).waitFor()

  await asker.page.reload()
  await asker.page.getByText('You are a member of this group').waitFor()
})

const EVIL = 'https://evil.example'

test.each([
  ['our own page', { origin: 'ours', 'sec-fetch-site': 'same-origin' }, true],
  ['an older browser', { origin: 'ours' }, true],
  ['another site', { origin: EVIL, 'sec-fetch-site': 'cross-site' }, false],
  ['another site that an older browser shows', { origin: EVIL }, false],
  ['a sandboxed frame', { origin: 'null', 'sec-fetch-site': 'cross-site' }, false],
  ['a sister site', { 'sec-fetch-site': 'same-site' }, false],
  ['a program that says nothing of itself', {}, false],
])('ENTER-11 a form posted by %s', async (_who, headers: Record<string, string>, isTaken) => {
  const response = await postDemoForm(headers)

  expect(response.headers.getSetCookie().some((cookie) => cookie.startsWith('spolu.session='))).toBe(isTaken)
})

/** Posts the first form of the sign-in page as a browser without a script would. */
async function postDemoForm({ origin, ...headers }: Record<string, string>): Promise<Response> {
  const page = await (await fetch(`${site()}/sign-in`)).text()
  const form =
    /<form[^>]*>((?:(?!<\/form>).)*name="personId"(?:(?!<\/form>).)*)<\/form>/s.exec(page)?.[1] ?? ''
  const body = new FormData()
  for (const [, input = ''] of form.matchAll(/<input([^>]*)>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1] ?? ''
    body.append(name, unescaped(/value="([^"]*)"/.exec(input)?.[1] ?? ''))
  }
  const sender = origin === 'ours' ? site() : origin
  return fetch(`${site()}/sign-in`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { ...headers, ...(sender !== undefined && { origin: sender }) },
  })
}

const unescaped = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
