import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closeBrowser } from '#tests/support/browser.ts'
import {
  enterAs,
  LEAD,
  MEMBER,
  notes,
  RUNNING,
  SECRETARY,
  visit,
  writeLine,
} from '#tests/support/journeys.ts'
import { startServer } from '#tests/support/server.ts'

afterAll(closeBrowser)

const SLOVAK = { locale: 'sk' } as const
const PORTUGUESE = { locale: 'pt-BR' } as const
/** Each plays a meeting on a server of its own. */
const SLOW_MS = 300_000
const PROPOSAL = 'Víkendové obedy z troch denných centier'
const MINUTES = `${RUNNING}/minutes`

const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click()
/** Whatever opens last lies on top. */
const confirm = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last().click()

test(
  'TRIP-15 what README tells to play: three windows, from an item of the agenda to the published minutes',
  async () => {
    await using server = await startServer()
    const at = server.url
    await using lead = await enterAs(LEAD, RUNNING, { ...SLOVAK, at })
    await using member = await enterAs(MEMBER, RUNNING, { ...SLOVAK, at })
    await using visitor = await visit(RUNNING, { ...SLOVAK, at })
    const [peter, anna, public_] = [lead.page, member.page, visitor.page]
    await Promise.all([notes(peter), notes(anna)])

    await Promise.all([peter, anna].map((page) => press(page, 'Som v miestnosti')))
    await press(anna, 'Prihlásiť sa do diskusie')
    await press(peter, `Udeliť slovo: ${MEMBER}`)
    await public_.getByText(`Hovorí: ${MEMBER}`).waitFor()
    await press(peter, 'Ukončiť vystúpenie')

    await press(peter, /^Otvoriť bod 3/)
    await writeLine(anna, 'Skupina sa zhodla na troch centrách.')
    await public_.getByText('Skupina sa zhodla na troch centrách.').waitFor()
    await decideAndFinalise(peter)
    await public_.getByText('V pláne je ako 1.1.1/2027').first().waitFor()

    for (const item of [4, 5]) await press(peter, new RegExp(`^Otvoriť bod ${item}`))
    await press(peter, 'Ukončiť stretnutie')
    await confirm(peter, 'Ukončiť stretnutie')
    await peter.getByRole('link', { name: 'Zápisnica', exact: true }).first().waitFor()
    await writeMinutes(peter, `${at}${MINUTES}`)

    await using secretary = await enterAs(SECRETARY, MINUTES, { ...SLOVAK, at })
    await press(secretary.page, 'Zápisnica súhlasí, overujem ju')
    await press(secretary.page, 'Zverejniť')
    await secretary.page.getByText(/Odtlačok tejto verzie/).waitFor()

    await public_.reload()
    await public_.getByRole('link', { name: 'Prečítať zápisnicu' }).click()
    const minutes = public_.getByRole('article')
    await minutes.getByRole('heading', { name: /^Rozhodnutie R2: .* – prijatý$/ }).waitFor()
    await minutes
      .getByRole('listitem')
      .filter({ hasText: 'Vyúčtovanie pošle odbor do konca roka.' })
      .waitFor()
    expect(await minutes.textContent()).toContain('Skupina sa zhodla na troch centrách.')
    await minutes.getByText('1.1.1/2027').waitFor()
  },
  SLOW_MS,
)

async function decideAndFinalise(page: Page): Promise<void> {
  const card = page.getByRole('row', { name: new RegExp(PROPOSAL) })
  await card.getByRole('button', { name: 'Zapísať rozhodnutie…' }).click()
  await confirm(page, 'Ešte raz skontrolovať')
  await confirm(page, 'Zapísať: prijatý')
  await page.getByRole('textbox', { name: /^Cieľová hodnota/ }).fill('40')
  await page.keyboard.press('Tab')
  await confirm(page, 'Zapísať do akčného plánu')
  await page.getByText('V pláne ako 1.1.1/2027', { exact: true }).waitFor()
  await page.keyboard.press('Escape')
}

async function writeMinutes(page: Page, address: string): Promise<void> {
  await page.goto(address)
  const course = page.getByRole('textbox', { name: /^Priebeh bodu 3/ })
  const taken = await course.inputValue()
  expect(taken).toContain('Skupina sa zhodla na troch centrách.')
  await course.fill(`${taken}\n– Vyúčtovanie pošle odbor do konca roka.`)
  await press(page, /^Uložiť: Priebeh bodu 3/)
  await page.getByText('Uložené.', { exact: true }).waitFor()
  await press(page, 'Poslať na pripomienkovanie')
  await page.getByText(/navrhovať opravy do/).waitFor()
}

const SAID = 'O ônibus não passa depois das seis no São Benedito.'

test(
  'TRIP-16 a Brazilian pre-conference, from its programme over what people say to the slip that tells what became of it',
  async () => {
    await using server = await startServer()
    const at = server.url
    await using facilitator = await enterAs('João Modelo', '/meetings/new', { ...PORTUGUESE, at })
    const { page } = facilitator
    const code = await convene(page)

    await page.goto(`${at}/meetings/${code}`)
    await notes(page)
    await press(page, 'Abrir a reunião')
    await press(page, /^Abrir item 1/)
    await page.goto(`${at}/meetings/${code}/capture`)
    await page.getByRole('textbox', { name: 'Nas palavras de quem fala' }).fill(SAID)
    await page.keyboard.press('Enter')
    await page.getByText('Tudo está guardado.').waitFor()
    await page.getByRole('tab', { name: /Ler em voz alta/ }).click()
    await page.getByRole('article').focus()
    await page.keyboard.press('Enter')

    await page.goto(`${at}/meetings/${code}/slips`)
    const slip = page.getByRole('listitem').filter({ hasText: SAID })
    const path = (await slip.getByText(/\/contributions\//).textContent())?.replace(/^[^/]*/, '') ?? ''
    await using speaker = await visit(path, { ...PORTUGUESE, at, viewport: { width: 360, height: 740 } })
    await speaker.page.getByText(SAID).first().waitFor()

    await page.goto(`${at}/meetings/${code}`)
    await notes(page)
    await press(page, 'Transformar em proposta')
    await page.getByRole('heading', { name: /^Proposta / }).waitFor()
    await speaker.page.reload()
    await speaker.page.locator('a[href^="/proposals/"]').first().click()
    await speaker.page.getByText(SAID).first().waitFor()
  },
  SLOW_MS,
)

/** From the programme of a pre-conference to its published notice; answers its code. */
async function convene(page: Page): Promise<string> {
  const ahead = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('Título').fill('Pré-conferência do São Benedito')
  await page.getByLabel('Dia', { exact: true }).fill(ahead)
  await page.getByLabel('Das').fill('14:00')
  await page.getByLabel('Às', { exact: true }).fill('16:30')
  await page.getByLabel('Local').fill('CRAS São Benedito')
  await page.getByRole('radio', { name: /Pré-conferência/ }).check()
  await press(page, 'Preparar a reunião')
  await page.waitForURL(/\/prepare$/)
  const code = new URL(page.url()).pathname.split('/')[2] ?? ''
  await page.getByRole('link', { name: 'Continuar para a convocação' }).click()
  await press(page, 'Publicar a convocação')
  await page.getByText('A convocação está publicada. A reunião está marcada.').waitFor()
  return code
}
