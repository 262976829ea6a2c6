import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { initialsOf } from '#components/ui/avatar.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import { InputField } from '#components/ui/form-field.tsx'
import { stateMark } from '#components/ui/state-mark.ts'
import { hueOf } from '#components/ui/theme-label.tsx'
import { CONTRIBUTION_STATES } from '#domain/contribution/contribution.ts'
import { MEETING_STATES } from '#domain/meeting/role.ts'
import { DECISION_RESULTS, PROPOSAL_STATES } from '#domain/proposal/state.ts'

/** The roles and words of markup, without its looks. */
const spoken = (markup: string) =>
  [...markup.matchAll(/role="(\w+)"|>([^<]+)</g)].map(([, role, text]) => role ?? text)

test('a table stays a table when it is laid out as cards', () => {
  const markup = renderToStaticMarkup(
    <DataTable
      caption="Plan 2023"
      columns={[
        { key: 'activity', header: 'Activity', primary: true },
        { key: 'cost', header: 'Cost', align: 'end' },
      ]}
      rows={[{ key: '1', cells: { activity: 'Evening care', cost: '€360.00' } }]}
    />,
  )

  expect(spoken(markup)).toEqual([
    'table',
    'Plan 2023',
    'rowgroup',
    'row',
    'columnheader',
    'Activity',
    'columnheader',
    'Cost',
    'rowgroup',
    'row',
    'rowheader',
    'Evening care',
    'cell',
    'Cost',
    '€360.00',
  ])
})

test('a table without rows says what will stand there', () => {
  expect(
    renderToStaticMarkup(<DataTable caption="Plan" columns={[]} rows={[]} empty={<p>Nothing yet</p>} />),
  ).toBe('<p>Nothing yet</p>')
})

test('a field is tied to its label, its hint and its error', () => {
  const markup = renderToStaticMarkup(
    <InputField label="Code" name="code" hint="From the screen" error="We do not know this code" />,
  )

  expect({
    label: markup.includes('<label for="field-code"'),
    described: markup.includes('aria-describedby="field-code-hint field-code-error"'),
    invalid: markup.includes('aria-invalid="true"'),
  }).toEqual({ label: true, described: true, invalid: true })
})

test('every state has an icon and a tone of its own kind', () => {
  const unknown = stateMark('proposal', 'no-such-state')
  const marks = [
    ...PROPOSAL_STATES.map((state) => stateMark('proposal', state)),
    ...DECISION_RESULTS.map((state) => stateMark('outcome', state)),
    ...CONTRIBUTION_STATES.map((state) => stateMark('contribution', state)),
    ...MEETING_STATES.map((state) => stateMark('meeting', state)),
  ]

  expect(marks.filter((mark) => mark === unknown)).toEqual([])
})

test('colours of themes return after eight', () => {
  expect([0, 7, 8, 15].map(hueOf)).toEqual([1, 8, 1, 8])
})

test('initials are those of the first and the last name', () => {
  expect(['Jana Vzorová', 'Šimon', 'Maria da Silva Exemplo', ''].map(initialsOf)).toEqual([
    'JV',
    'Š',
    'ME',
    '',
  ])
})
