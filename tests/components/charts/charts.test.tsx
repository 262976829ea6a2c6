import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { BarTable } from '#components/charts/bar-table.tsx'
import { MoneyBar } from '#components/charts/money-bar.tsx'
import { StackedBars } from '#components/charts/stacked-bars.tsx'
import { StatusBar } from '#components/charts/status-bar.tsx'

/** The cells of each table row, as a screen reader meets them. */
const rowsOf = (markup: string) =>
  [...markup.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => cell.replaceAll(/<[^>]*>/g, '')),
  )

const bars = (markup: string) =>
  [...markup.matchAll(/(?:width:|flex-grow:)([\d.]+)/g)].map(([, size]) => Number(size))

test('every part of a status bar is also a row, even one of nought', () => {
  const markup = renderToStaticMarkup(
    <StatusBar
      caption="Fulfilment"
      headers={['State', 'Entries']}
      parts={[
        { key: 'done', label: 'fulfilled', tone: 'adopted', value: 7, text: '7' },
        { key: 'not', label: 'not fulfilled', tone: 'not-adopted', value: 0, text: '0' },
      ]}
      total={{ label: 'Together', text: '7' }}
    />,
  )

  expect({ rows: rowsOf(markup), bars: bars(markup) }).toEqual({
    rows: [
      ['State', 'Entries'],
      ['fulfilled', '7'],
      ['not fulfilled', '0'],
      ['Together', '7'],
    ],
    bars: [7],
  })
})

test('money without a source is hatched, not only coloured', () => {
  const markup = renderToStaticMarkup(
    <MoneyBar
      caption="Cover"
      headers={['Cover', 'Sum']}
      covered={{ label: 'covered', value: 24_000, text: '€240.00' }}
      uncovered={{ label: 'not covered', value: 12_000, text: '€120.00' }}
    />,
  )

  expect({ rows: rowsOf(markup), hatched: markup.match(/hatched/g)?.length }).toEqual({
    rows: [
      ['Cover', 'Sum'],
      ['covered', '€240.00'],
      ['not covered', '€120.00'],
    ],
    hatched: 2,
  })
})

test('bars of a bar table are as long as their values', () => {
  const markup = renderToStaticMarkup(
    <BarTable
      caption="By organisation"
      headers={['Responsible', 'Entries']}
      rows={[
        { key: 'a', label: 'Town hall', value: 8, text: '8', href: '?responsible=a' },
        { key: 'b', label: 'Day centre', value: 2, text: '2' },
      ]}
    />,
  )

  expect({ rows: rowsOf(markup), bars: bars(markup) }).toEqual({
    rows: [
      ['Responsible', 'Entries'],
      ['Town hall', '8'],
      ['Day centre', '2'],
    ],
    bars: [100, 25],
  })
})

test('stacked bars give every figure in its column', () => {
  const markup = renderToStaticMarkup(
    <StackedBars
      caption="Fulfilment by organisation"
      rowHeader="Responsible"
      series={[
        { key: 'done', label: 'fulfilled', tone: 'adopted' },
        { key: 'not', label: 'not fulfilled', tone: 'not-adopted' },
      ]}
      rows={[
        { key: 'a', label: 'Town hall', values: { done: 3, not: 1 } },
        { key: 'b', label: 'Day centre', values: { done: 1 } },
      ]}
      formatNumber={String}
    />,
  )

  expect({ rows: rowsOf(markup), bars: bars(markup) }).toEqual({
    rows: [
      ['Responsible', 'fulfilled', 'not fulfilled'],
      ['Town hall', '3', '1'],
      ['Day centre', '1', '0'],
    ],
    bars: [100, 3, 1, 25, 1],
  })
})
