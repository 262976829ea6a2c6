import { Fingerprint } from 'lucide-react'
import type { LayoutBlock, MinutesLayout } from '#domain/minutes/layout.ts'

/** Minutes as a document to read and print; the page around it holds the title. */
export function MinutesView({ layout }: { layout: MinutesLayout }) {
  return (
    <article
      lang={layout.lang}
      className="rounded-md border border-line bg-surface p-5 sm:p-8 print:border-0 print:p-0"
    >
      <header className="mb-6 border-b border-line pb-5">
        <p className="text-title-2 font-semibold text-balance">{layout.title}</p>
        <p className="mt-1 text-ink-soft">{layout.subtitle}</p>
        <p className="mt-2 flex flex-wrap gap-x-5 text-small text-ink-soft">
          {layout.marks.map((mark) => (
            <span key={mark}>{mark}</span>
          ))}
        </p>
      </header>
      <LayoutBlocks blocks={layout.blocks} />
    </article>
  )
}

export function LayoutBlocks({ blocks }: { blocks: readonly LayoutBlock[] }) {
  return (
    <div className="space-y-4">
      {blocks.map((block, index) => (
        // Blocks never move while a page stands: they come whole from the server.
        // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may read the same
        <Block key={index} block={block} />
      ))}
    </div>
  )
}

function Block({ block }: { block: LayoutBlock }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? (
        <h2 className="pt-4 text-title-3 first:pt-0">{block.text}</h2>
      ) : (
        <h3 className="pt-2 font-semibold">{block.text}</h3>
      )
    case 'paragraph':
      return (
        <p className={block.look === 'soft' ? 'text-small text-ink-soft' : 'measure text-reading'}>
          {block.text}
        </p>
      )
    case 'list':
      return (
        <ul className="measure list-disc space-y-1 ps-6 text-reading marker:text-ink-soft">
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two points may read the same
            <li key={index}>{item}</li>
          ))}
        </ul>
      )
    case 'facts':
      return <Facts rows={block.rows} />
    case 'signatures':
      return (
        <div className="mt-8 border-t border-line pt-5">
          <Facts rows={block.lines} />
        </div>
      )
    case 'table':
      return <Table {...block} />
    case 'decision':
      return <Decision {...block} />
  }
}

function Facts({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[minmax(9rem,max-content)_1fr]">
      {rows.map(([term, value]) => (
        <div key={`${term} ${value}`} className="sm:contents">
          <dt className="text-ink-soft">{term}</dt>
          <dd className="min-w-0 max-sm:mb-1.5 [overflow-wrap:anywhere]">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Wide tables scroll within themselves, by keyboard too. */
function Table({ caption, head, rows }: Extract<LayoutBlock, { kind: 'table' }>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse text-start">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b-2 border-edge">
            {head.map((name) => (
              <th key={name} scope="col" className="py-1.5 pe-4 text-start text-small font-semibold">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first = '', ...others]) => (
            <tr key={`${first} ${others[0]}`} className="border-b border-line align-top">
              <th scope="row" className="py-2 pe-4 text-start font-semibold">
                {first}
              </th>
              {others.map((cell, index) => (
                <td key={head[index + 1]} className="py-2 pe-4">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Decision({
  title,
  wordsTitle,
  words,
  facts,
  fingerprint,
}: Extract<LayoutBlock, { kind: 'decision' }>) {
  return (
    <section className="space-y-3 rounded-md border border-line border-s-4 border-s-adopted-line bg-sunken p-4 break-inside-avoid">
      <h3 className="font-semibold text-balance">{title}</h3>
      <div>
        <p className="text-small text-ink-soft">{wordsTitle}</p>
        <blockquote className="measure mt-1 space-y-2 border-s-2 border-edge ps-3 text-reading">
          {words.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </blockquote>
      </div>
      <Facts rows={facts} />
      <p className="flex items-start gap-2 text-small text-ink-soft">
        <Fingerprint size={16} aria-hidden className="mt-0.5 shrink-0" />
        <span className="min-w-0 [overflow-wrap:anywhere]">{fingerprint}</span>
      </p>
    </section>
  )
}
