import { expect, test } from 'vitest'
import { findPrivate } from '#domain/minutes/privacy-check.ts'
import { isBirthNumber, isCpf } from '#domain/minutes/private-numbers.ts'

const HIDDEN = ['Eva Bežná', 'Peter Príklad', 'Maria da Silva', 'Ján Kováč']

const told = (text: string) => findPrivate(text, HIDDEN).map(({ kind, words }) => `${kind}: ${words}`)

test.each([
  ['Píšte na eva.bezna@mesto.example.', ['email: eva.bezna@mesto.example']],
  ['Tel. 0905 123 456, večer.', ['phone: 0905 123 456']],
  ['Volajte +421 905 123 456.', ['phone: +421 905 123 456']],
  ['Pevná linka 048/433 01 11.', ['phone: 048/433 01 11']],
  ['Ligue para (34) 99123-4567.', ['phone: (34) 99123-4567']],
  ['WhatsApp +55 34 99123-4567', ['phone: +55 34 99123-4567']],
  ['Narodený 736028/5163.', ['birth_number: 736028/5163']],
  ['CPF 529.982.247-25 informado.', ['cpf: 529.982.247-25']],
  ['CPF 52998224725 informado.', ['cpf: 52998224725']],
  ['Býva na ulici Tajovského 12.', ['address: ulici Tajovského 12']],
  ['Býva na Tajovského 12/4.', ['address: Tajovského 12/4']],
  ['Bydlisko: Námestie slobody 3.', ['address: Námestie slobody 3']],
  ['Mora na Rua das Flores, 120.', ['address: Rua das Flores, 120']],
  ['Mora na Av. Brasil nº 45.', ['address: Av. Brasil nº 45']],
  ['Povedala to Eva Bežná.', ['name: Eva Bežná']],
  ['Sťažnosť EVY BEŽNEJ.', ['name: EVY BEŽNEJ']],
  ['Návrh od Petra Príklada.', ['name: Petra Príklada']],
  ['Pergunta de Maria da Silva.', ['name: Maria da Silva']],
])('MIN-9 found: %s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

test.each([
  'Stretnutie sa konalo 18. októbra 2022 o 10:00 hod. v zasadačke č. 290.',
  'Rozpočet 1 250 000,00 €, z toho 72 000 € na rok 2027.',
  'Aktivita 1.1.1/2023 podľa § 83 zákona 448/2008.',
  'Splnené: 26 100 z 34 000 hodín.',
  'Prijaté uznesenie 001/2022, návrh N-2023-SEN-01.',
  'Číslo 736028/5164 nie je rodné číslo.',
  'CPF 529.982.247-26 não confere.',
  'Eva prišla neskôr, Príklad bol poučný.',
  'R$ 1.250,00 para a Secretaria em 13/06/2025, das 14h às 16h30.',
  'Hlasovanie: za 8, proti 0, zdržal sa 1.',
  'Konferencia 2025 a Slovenská 1. liga.',
])('MIN-9 not found: %s', (text) => {
  expect(told(text)).toEqual([])
})

test.each([
  ['736028/5163', true],
  ['7360285163', true],
  ['736028/5164', false],
  ['731332/5163', false],
  ['530101/123', true],
  ['530101/000', false],
  ['540230/1234', false],
])('MIN-9 birth number %s: %s', (text, expected) => {
  expect(isBirthNumber(text)).toBe(expected)
})

test.each([
  ['529.982.247-25', true],
  ['529.982.247-52', false],
  ['111.111.111-11', false],
  ['529982247', false],
])('MIN-9 CPF %s: %s', (text, expected) => {
  expect(isCpf(text)).toBe(expected)
})

test('MIN-9 the check of a long text is quick, whatever stands in it', () => {
  const text = `${'0 '.repeat(10_000)}${'Ulica '.repeat(2_000)}${'a@'.repeat(5_000)}`
  const startedAt = performance.now()

  findPrivate(text, HIDDEN)

  expect(performance.now() - startedAt).toBeLessThan(2_000)
})
