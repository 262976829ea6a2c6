import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { shellWords } from '#app/_lib/site-words.ts'
import { SiteHeader } from '#components/shell/site-header.tsx'
import { translator } from '#messages/catalogue.ts'

const header = (person?: { name: string; role: string }) =>
  renderToStaticMarkup(
    <SiteHeader
      words={shellWords(translator('sk', 'common'))}
      locale="sk"
      theme="dark"
      person={person}
      chooseLocale={async () => undefined}
      chooseTheme={async () => undefined}
    />,
  )

const pressed = (markup: string) =>
  [...markup.matchAll(/<button[^>]*name="(\w+)"[^>]*>/g)]
    .filter(([button]) => button.includes('aria-pressed="true"'))
    .map(([button, name]) => [name, /value="([\w-]+)"/.exec(button)?.[1]])

test('the chosen language and appearance are marked', () => {
  expect(pressed(header())).toEqual([
    ['locale', 'sk'],
    ['theme', 'dark'],
  ])
})

test('a visitor may sign in, a person sees who they are', () => {
  const visitor = header()
  const person = header({ name: 'Jana Vzorová', role: 'administrácia' })

  expect([visitor.includes('/sign-in'), visitor.includes('/sign-out')]).toEqual([true, false])
  expect([
    person.includes('/sign-in'),
    person.includes('Jana Vzorová'),
    person.includes('administrácia'),
  ]).toEqual([false, true, true])
})

test('languages are named in themselves, and said to be so', () => {
  expect(header()).toContain('lang="pt-BR"')
})
