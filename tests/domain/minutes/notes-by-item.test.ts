import { expect, test } from 'vitest'
import { notesByItem } from '#domain/minutes/notes-by-item.ts'

const items = [
  { id: 'i1', number: '1', title: 'Otvorenie a program' },
  { id: 'i2', number: '2', title: 'Návrhy' },
]
const line = (key: string, text: string, type = 'paragraph') => ({ key, text, type })

test('MIN-2 a heading that names an item decides for what stands below it', () => {
  const lines = [
    line('a', 'Pred programom'),
    line('b', '1. Otvorenie a program', 'heading'),
    line('c', 'Schválené.'),
    line('d', 'Podnadpis', 'heading'),
    line('e', 'NÁVRHY', 'heading'),
    line('f', 'Obedy', 'bullet'),
    line('g', '  '),
    line('h', 'Zistiť cenu', 'task-open'),
  ]

  expect([...notesByItem(lines, items, [])]).toEqual([
    [null, ['Pred programom']],
    ['i1', ['Schválené.', 'Podnadpis']],
    ['i2', ['– Obedy', '– Zistiť cenu']],
  ])
})

test('MIN-2 without a heading a line belongs to the item that was open when it was first written', () => {
  const lines = [line('before', 'Privítanie'), line('first', 'Počas prvého'), line('second', 'Počas druhého')]
  const openings = [
    { itemId: 'i1', keys: new Set(['before']) },
    { itemId: 'i2', keys: new Set(['before', 'first']) },
  ]

  expect([...notesByItem(lines, items, openings)]).toEqual([
    [null, ['Privítanie']],
    ['i1', ['Počas prvého']],
    ['i2', ['Počas druhého']],
  ])
})

test('MIN-2 an item that is opened again owns what is written then', () => {
  const openings = [
    { itemId: 'i1', keys: new Set<string>() },
    { itemId: 'i2', keys: new Set<string>() },
    { itemId: 'i1', keys: new Set(['second']) },
  ]

  const byItem = notesByItem([line('second', 'Druhý'), line('again', 'Znova prvý')], items, openings)

  expect([...byItem]).toEqual([
    ['i2', ['Druhý']],
    ['i1', ['Znova prvý']],
  ])
})
