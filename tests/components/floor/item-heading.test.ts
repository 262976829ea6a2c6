import { expect, test } from 'vitest'
import { headingOf } from '#components/floor/item-heading.ts'

test('the document treats an item under its title, else under its number', () => {
  const headings = ['Minutes', '1. Opening', '2) Account of  LAST year', 'Item 3']

  expect([
    headingOf(headings, { number: '7', title: 'Account of last year' }),
    headingOf(headings, { number: '1', title: 'Welcome' }),
    headingOf(headings, { number: '3', title: 'New proposals' }),
  ]).toEqual([2, 1, -1])
})
