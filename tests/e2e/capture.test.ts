import { afterAll, expect, test } from 'vitest'
import { closeBrowser } from '#tests/support/browser.ts'
import { CUT_CONNECTION, enterAs } from '#tests/support/journeys.ts'

afterAll(closeBrowser)

const MEETING = '/meetings/devolutiva-ao-vivo'
const HUNDRED = 100
/** A retry finds the words of the first try. */
const evening = String(Date.now())
const sentence = (number: number) => `Frase ${number} de ${evening}`

test('CAPTURE-7 a hundred contributions by keyboard alone, half of them without a network, read back and printed', async () => {
  await using facilitator = await enterAs('João Modelo', `${MEETING}/capture`, {
    locale: 'pt-BR',
    expectedErrors: CUT_CONNECTION,
  })
  const { page, context } = facilitator
  const line = page.getByRole('textbox', { name: 'Nas palavras de quem fala' })
  await page.getByRole('heading', { name: 'O que foi dito' }).waitFor()
  await page.getByText('A noite de quinta lotou').first().waitFor()
  await line.focus()
  for (let number = 1; number <= HUNDRED; number++) {
    if (number === 30) await context.setOffline(true)
    if (number === 50) await page.keyboard.press('Alt+2')
    if (number === 80) await context.setOffline(false)
    await page.keyboard.insertText(sentence(number))
    await page.keyboard.press('Enter')
  }
  await page.getByText('Tudo está guardado.').waitFor()
  await using rapporteur = await enterAs('Ana Amostra', MEETING, { locale: 'pt-BR' })
  await rapporteur.page.getByText(sentence(HUNDRED)).first().waitFor()
  const heard = rapporteur.page.getByText(new RegExp(`^Frase \\d+ de ${evening}$`))
  await expect.poll(() => heard.count()).toBe(HUNDRED)

  await page.keyboard.press('ArrowUp')
  await page.getByText(/Você está corrigindo/).waitFor()
  await page.keyboard.press('End')
  await page.keyboard.type(', enfim')
  await page.keyboard.press('Enter')
  await page
    .getByText(`${sentence(HUNDRED)}, enfim`)
    .first()
    .waitFor()

  await page.getByRole('tab', { name: /Ler em voz alta/ }).click()
  const words = page.getByRole('article').locator('p').first()
  const read = (await words.textContent()) ?? ''
  await page.getByRole('article').focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => words.textContent()).not.toBe(read)

  await page.goto(page.url().replace('/capture', '/slips'))
  await page.getByText(`${sentence(HUNDRED)}, enfim`).waitFor()
  const slips = page.getByRole('listitem').filter({ hasText: evening })
  expect(await slips.count()).toBe(HUNDRED)
})
