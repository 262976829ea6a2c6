type Seen = { names: Set<string>; plurals: string[][] }

/** The names of the values that an ICU message needs, in alphabetical order. */
export const argumentsOf = (message: string) => [...read(message).names].sort()

/** The forms that each plural of an ICU message gives: one, few, other. */
export const pluralsOf = (message: string) => read(message).plurals

function read(message: string): Seen {
  const seen: Seen = { names: new Set(), plurals: [] }
  readText(message, 0, seen)
  return seen
}

function readText(message: string, from: number, seen: Seen): number {
  let at = from
  while (at < message.length && message[at] !== '}') {
    at = message[at] === '{' ? readArgument(message, at + 1, seen) : at + 1
  }
  return at + 1
}

function readArgument(message: string, from: number, seen: Seen): number {
  const [head = '', name = '', kind] = /^\s*([\w]+)\s*(?:,\s*(\w+)\s*)?[,}]/.exec(message.slice(from)) ?? []
  if (head === '') throw new Error(`not a value: ${message.slice(from)}`)
  seen.names.add(name)
  const at = from + head.length
  if (head.endsWith('}')) return at
  if (kind === 'plural' || kind === 'selectordinal' || kind === 'select')
    return readForms(message, at, kind, seen)
  return message.indexOf('}', at) + 1
}

function readForms(message: string, from: number, kind: string, seen: Seen): number {
  const forms: string[] = []
  let at = from
  for (;;) {
    const [head, form] = /^\s*(?:offset:\d+\s*)?([=\w]+)\s*\{/.exec(message.slice(at)) ?? []
    if (head === undefined || form === undefined) break
    forms.push(form)
    at = readText(message, at + head.length, seen)
  }
  if (kind === 'plural') seen.plurals.push(forms)
  return message.indexOf('}', at) + 1
}
