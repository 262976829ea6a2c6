import { expect, onTestFinished, test } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { peersOf, VettedAwareness } from '#components/live/presence.ts'

function anAwareness() {
  const awareness = new Awareness(new Y.Doc())
  onTestFinished(() => awareness.destroy())
  return { awareness, vetted: new VettedAwareness(awareness) }
}

const HOSTILE: unknown[] = [
  [],
  'text',
  { user: 'text' },
  { user: { name: 'Eve', color: 'red;background:url(//evil)' } },
  { user: { name: 'Eve', color: 99 } },
  { user: { name: '', color: 1 } },
  { user: { name: 'Eve', color: 1 }, cursor: 'text' },
  { user: { name: 'Eve', color: 1 }, cursor: { anchor: 5, head: {} } },
  JSON.parse('{"__proto__":{"user":{"name":"Eve","color":1}}}'),
]

test.each(HOSTILE.map((state) => [state]))('a peer with the state %j is not shown', (state) => {
  const { awareness, vetted } = anAwareness()
  awareness.states.set(7, state as Record<string, unknown>)

  expect(peersOf(vetted)).toEqual([])
})

test('a colleague is shown by name and colour, and oneself is not', () => {
  const { awareness, vetted } = anAwareness()
  awareness.setLocalState({ user: { name: 'Ada', color: 1 } })
  awareness.states.set(7, { user: { name: 'Ben', color: 3 }, cursor: null })

  expect(peersOf(vetted)).toEqual([{ clientId: 7, name: 'Ben', colour: 3 }])
})

test('the editor may move the caret and nothing else', () => {
  const { awareness, vetted } = anAwareness()
  awareness.setLocalState({ user: { name: 'Ada', color: 1 } })

  vetted.setLocalStateField('user', { name: 'Somebody else', color: 2 })
  vetted.setLocalStateField('cursor', { anchor: {}, head: {} })

  expect(awareness.getLocalState()).toEqual({
    user: { name: 'Ada', color: 1 },
    cursor: { anchor: {}, head: {} },
  })
})
