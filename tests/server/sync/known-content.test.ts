import type { ContentMatch, NodeType, Schema } from '@tiptap/pm/model'
import { expect, test } from 'vitest'
import { cardBodySchema, notesSchema } from '#protocol/notes-schema.ts'
import { KNOWN_ELEMENTS, KNOWN_MARKS } from '#server/sync/known-content.ts'

/** Every kind of node that may stand somewhere in this one. */
function childrenOf(type: NodeType): string[] {
  const seen = new Set<ContentMatch>()
  const names = new Set<string>()
  const walk = (match: ContentMatch) => {
    if (seen.has(match)) return
    seen.add(match)
    for (let index = 0; index < match.edgeCount; index++) {
      const { type: child, next } = match.edge(index)
      names.add(child.name)
      walk(next)
    }
  }
  walk(type.contentMatch)
  return [...names].sort()
}

/** The schema of an editor in the words of the gate's tables. */
function tableOf(schema: Schema) {
  const types = Object.values(schema.nodes).filter(({ name }) => name !== 'text')
  return Object.fromEntries(
    types.map((type) => {
      const name = type === schema.topNodeType ? '' : type.name
      return [name, { holds: childrenOf(type), attrs: Object.keys(type.spec.attrs ?? {}).sort() }]
    }),
  )
}

const sorted = (elements: (typeof KNOWN_ELEMENTS)[keyof typeof KNOWN_ELEMENTS]) =>
  Object.fromEntries(
    Object.entries(elements).map(([name, { holds, attrs }]) => [
      name,
      { holds: [...holds].sort(), attrs: [...attrs].sort() },
    ]),
  )

test('GATE-10 the gate lets in exactly what the editors can write', () => {
  expect(sorted(KNOWN_ELEMENTS.notes)).toEqual(tableOf(notesSchema))
  expect(sorted(KNOWN_ELEMENTS.proposals)).toEqual(tableOf(cardBodySchema))
  for (const { marks } of [notesSchema, cardBodySchema]) {
    expect([...KNOWN_MARKS].sort()).toEqual(Object.keys(marks).sort())
  }
})
