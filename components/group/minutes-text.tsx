/** Minutes as they were published; the first line is their title, a blank line divides paragraphs. */
export function MinutesText({ text }: { text: string }) {
  const [title = '', ...lines] = text.trim().split('\n')
  const paragraphs = unwrap(lines).split(/\n{2,}/)
  return (
    <div className="measure space-y-3 text-reading">
      <p className="text-title-3 font-semibold">{title}</p>
      {paragraphs.map((paragraph) => (
        <p key={paragraph} className="whitespace-pre-line">
          {paragraph}
        </p>
      ))}
    </div>
  )
}

const WRAPPED_BY_HAND = 80

/** Offices wrap their lines by hand: a long line that does not end a sentence goes on in the next one. */
function unwrap(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .reduce((text, line) => {
      const last = text.slice(text.lastIndexOf('\n') + 1)
      const goesOn = line !== '' && last.length > WRAPPED_BY_HAND && !/[.:;?!)]$/.test(last)
      return `${text}${goesOn ? ' ' : '\n'}${line}`
    }, '')
    .trim()
}
