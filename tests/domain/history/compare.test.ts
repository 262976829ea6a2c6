import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ComparedLine, compareLines } from '#domain/history/compare.ts'
import type { Line, LineLook } from '#domain/history/line.ts'

const ADA = 1
const BEN = 2
const PARAGRAPH: LineLook = { type: 'paragraph', level: 0 }

/** A line of Ada's; what stands in brackets came later, from Ben. */
function line(key: string, text: string, look = PARAGRAPH): Line {
  let clock = 0
  const runs = text.split(/[[\]]/).map((part, at) => {
    const run = { text: part, client: at % 2 === 0 ? ADA : BEN, clock }
    clock += part.length
    return run
  })
  return { key, look, runs: runs.filter((run) => run.text !== '') }
}

const compare = (before: readonly Line[], after: readonly Line[], language = 'sk') =>
  compareLines(before, after, { language, isNew: (client) => client === BEN })

const SIGN = { same: ' ', changed: '~', added: '+', removed: '-' } as const

/** `[-gone-]` and `{+come by 2+}`, as one line each. */
const told = (lines: readonly ComparedLine[]) =>
  lines.map(
    ({ change, passages }) =>
      SIGN[change] +
      passages
        .map((part) => {
          if (part.change === 'same') return part.text
          return part.change === 'removed' ? `[-${part.text}-]` : `{+${part.text}|${part.client}+}`
        })
        .join(''),
  )

test('HIST-2 a changed word is marked whole, with who changed it, in Slovak and in Portuguese', () => {
  const slovak = compare(
    [line('a', 'Donáška obedov v sobotu pre osamelých dôchodcov.')],
    [line('a', 'Donáška obedov v [nedeľu] pre osamel[o žijúcich] dôchodcov.')],
  )
  const portuguese = compare(
    [line('a', 'Ampliar o atendimento às pessoas idosas, guarda-chuvas à parte.')],
    [line('a', 'Ampliar [já] o atendimento às pessoas idosas[ e às mães], guarda-chuvas à parte.')],
    'pt',
  )

  expect([told(slovak), told(portuguese)]).toEqual([
    ['~Donáška obedov v [-sobotu-]{+nedeľu|2+} pre [-osamelých-]{+osamelo žijúcich|2+} dôchodcov.'],
    ['~Ampliar {+já |2+}o atendimento às pessoas idosas{+ e às mães|2+}, guarda-chuvas à parte.'],
  ])
})

test('HIST-2 neighbouring changes of two people are told apart', () => {
  const both = compareLines(
    [line('a', 'Obed.')],
    [
      {
        key: 'a',
        look: PARAGRAPH,
        runs: [...line('a', 'Obed').runs, ...by(2, ' teplý'), ...by(3, ' denne'), ...by(1, '.', 4)],
      },
    ],
    { language: 'sk', isNew: (client) => client !== ADA },
  )

  expect(told(both)).toEqual(['~Obed{+ teplý |2+}{+denne|3+}.'])
})

const by = (client: number, text: string, clock = 0) => [{ text, client, clock }]

test('HIST-2 a line that moved to another form, was rewritten, added or removed is one line each', () => {
  const before = [
    line('a', 'Úvod'),
    line('b', 'Zmizne celé.'),
    line('c', 'Obed'),
    line('d', 'Starý text úlohy'),
  ]
  const after = [
    line('a', 'Úvod', { type: 'heading', level: 2 }),
    line('c', 'Obed'),
    line('x', '[Pribudlo.]'),
    line('d', '[Celkom inak]'),
  ]

  expect(told(compare(before, after))).toEqual([
    '~Úvod',
    '-[-Zmizne celé.-]',
    ' Obed',
    '+{+Pribudlo.|2+}',
    '~[-Starý text úlohy-]{+Celkom inak|2+}',
  ])
})

test('HIST-2 a line that an editor wrote anew is known by its words', () => {
  const before = [line('a', 'Zabezpečiť donášku obedov aj v sobotu.')]
  const after = [line('z', '[Zabezpečiť donášku obedov aj v nedeľu.]')]

  expect(told(compare(before, after))).toEqual(['~Zabezpečiť donášku obedov aj v [-sobotu-]{+nedeľu|2+}.'])
})

const word = fc.constantFrom('obed', 'nedeľa', 'v', 'aj', 'ľudí', '–', 'às')
const sentence = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '))
const text = fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), text: sentence }), {
  maxLength: 7,
})

const spelt = (lines: readonly ComparedLine[], without: 'added' | 'removed') =>
  lines
    .filter(({ change }) => change !== without)
    .map(({ passages }) => passages.flatMap((part) => (part.change === without ? [] : [part.text])).join(''))

test('HIST-2 whatever the two states, both can be read in full and in order', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const compared = compare(
        before.map(({ key, text: words }) => line(key, words)),
        after.map(({ key, text: words }) => line(key, words)),
      )

      expect(spelt(compared, 'added')).toEqual(before.map((one) => one.text))
      expect(spelt(compared, 'removed')).toEqual(after.map((one) => one.text))
    }),
    { numRuns: 300 },
  )
})
