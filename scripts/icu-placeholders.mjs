/** The names of arguments and tags in an ICU message, sorted, each once; throws where braces don't match. */
export function placeholdersOf(message) {
  const names = new Set()
  const end = readText(message, 0, names)
  if (end < message.length) throw new Error(`a brace is closed that was never opened: ${message}`)
  for (const [, tag] of withoutQuotes(message).matchAll(/<([a-z][\w-]*)\s*\/?>/gi)) names.add(`<${tag}>`)
  return [...names].sort()
}

/** Reads until the brace that closes this text, or the end; returns where that is. */
function readText(message, from, names) {
  let at = from
  while (at < message.length && message[at] !== '}') {
    if (isQuote(message, at)) at = endOfQuote(message, at)
    else if (message[at] === '{') at = readArgument(message, at + 1, names)
    else at += 1
  }
  return at
}

/** `name}`, `name, type}`, `name, type, style}` or `name, plural, one {…} other {…}}` */
function readArgument(message, from, names) {
  const [head] = message.slice(from).match(/^\s*[\w]+\s*/) ?? []
  if (head === undefined) throw new Error(`a brace without a name: ${message}`)
  names.add(head.trim())
  let at = from + head.length
  while (at < message.length && message[at] !== '}') {
    at = message[at] === '{' ? readText(message, at + 1, names) + 1 : at + 1
  }
  if (at >= message.length) throw new Error(`a brace is never closed: ${message}`)
  return at + 1
}

/** An apostrophe quotes only before a brace, a tag or a number sign; else it is one. */
const isQuote = (message, at) => message[at] === "'" && /[{}<#]/.test(message[at + 1] ?? '')

function endOfQuote(message, at) {
  const end = message.indexOf("'", at + 2)
  return end === -1 ? message.length : end + 1
}

const withoutQuotes = (message) => message.replace(/'[{}<#][^']*'/g, '')
