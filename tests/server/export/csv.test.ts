import { expect, test } from 'vitest'
import { csvFile, dialectFor } from '#server/export/csv.ts'

test('PUB-6 no cell of an exported table is carried out as a formula', () => {
  const rows = [['=1+1', '+420', '-5', '@sum', '\t=1', ' =1', 'a=1', -5]]

  expect(csvFile(rows, dialectFor('en'))).toBe(`\uFEFF'=1+1,'+420,'-5,'@sum,'\t=1,' =1,a=1,-5\r\n`)
})

test('cells keep their quotes, lines and delimiters', () => {
  expect(csvFile([['a "b"', 'c,d', 'e;f', 'g\nh', null]], dialectFor('en'))).toBe(
    '\uFEFF"a ""b""","c,d",e;f,"g\nh",\r\n',
  )
})

test('a country with a decimal comma gets semicolons', () => {
  expect([csvFile([[1.5, 'a;b']], dialectFor('sk')), csvFile([[1.5, 'a;b']], dialectFor('pt-BR'))]).toEqual([
    '\uFEFF1,5;"a;b"\r\n',
    '\uFEFF1,5;"a;b"\r\n',
  ])
})
