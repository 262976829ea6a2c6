import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openPage } from '#tests/support/browser.ts'
import { openIdProvider } from '#tests/support/openid-provider.ts'
import { startServer } from '#tests/support/server.ts'

afterAll(closeBrowser)

/** It starts a server of its own. */
const WITHIN = { timeout: 180_000 }

test(
  'ENTER-13 an account of the house enters by configuration alone, as the person of its verified address',
  WITHIN,
  async () => {
    const who = {
      claims: { sub: 'u-1', name: 'Jana V.', email: 'vzorova@example.org', email_verified: true as boolean },
    }
    await using provider = await openIdProvider(who)
    await using server = await startServer({
      env: {
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: 'spolu',
        OIDC_CLIENT_SECRET: 'a-secret-of-the-test',
        OIDC_NAME: 'City Hall',
      },
    })
    const enter = async () => {
      const visitor = await openPage()
      await visitor.page.goto(`${server.url}/sign-in?next=/groups`)
      await visitor.page.getByRole('button', { name: 'Continue with City Hall' }).click()
      await visitor.page.waitForURL(`${server.url}/groups`)
      return visitor
    }

    await using known = await enter()
    await known.page.locator('header').getByText('Jana Vzorová').first().waitFor()
    const session = (await known.context.cookies()).find(({ name }) => name === 'spolu.session')
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' })

    who.claims = { sub: 'u-2', name: 'Eva Falošná', email: 'priklad@example.org', email_verified: false }
    await using pretender = await enter()
    await pretender.page.locator('header').getByText('Eva Falošná').first().waitFor()
    await pretender.page.goto(`${server.url}/account`)
    expect(await pretender.page.getByText('priklad@example.org').count()).toBe(0)
  },
)
