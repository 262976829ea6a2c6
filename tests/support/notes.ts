import * as Y from 'yjs'

type Child = Y.XmlElement | Y.XmlText

/** An element of shared text with any attributes, also such as no editor would make. */
export function element(name: string, attrs: Record<string, unknown>, ...children: Child[]): Y.XmlElement {
  const made = new Y.XmlElement<Record<string, never>>(name)
  for (const [attr, value] of Object.entries(attrs)) made.setAttribute(attr, value as never)
  made.insert(0, children)
  return made as unknown as Y.XmlElement
}

export function text(words: string, marks: Record<string, unknown> = {}): Y.XmlText {
  const made = new Y.XmlText()
  made.insert(0, words, marks)
  return made
}
