import { join } from 'node:path'
import PdfDocument from 'pdfkit'
import type { DecisionLayout, LayoutBlock, MinutesLayout } from '#domain/minutes/layout.ts'

/** Embedded, with the letters of every language of this interface; SIL Open Font License. */
const FONTS = join(process.cwd(), 'node_modules/@expo-google-fonts/source-sans-3')
const REGULAR = join(FONTS, '400Regular/SourceSans3_400Regular.ttf')
const BOLD = join(FONTS, '600SemiBold/SourceSans3_600SemiBold.ttf')

const INK = '#1f1f1f'
const SOFT = '#595959'
const MARGINS = { top: 62, bottom: 68, left: 68, right: 62 }

type Pdf = PDFKit.PDFDocument
type Struct = PDFKit.PDFStructureElement

/**
 * Minutes as a tagged PDF: headings, tables with headers and the language are in its structure, so that a
 * screen reader reads it as a document and not as lines.
 */
export function minutesPdf(layout: MinutesLayout, createdAt: Date): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = new PdfDocument({
    size: 'A4',
    margins: MARGINS,
    font: REGULAR,
    pdfVersion: '1.7',
    tagged: true,
    lang: layout.lang,
    displayTitle: true,
    bufferPages: true,
    info: { Title: layout.title, Author: layout.subtitle, CreationDate: createdAt },
  })
  const bytes = collect(pdf)
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  writeHead(pdf, root, layout)
  for (const block of layout.blocks) writeBlock(pdf, root, block)
  root.end()
  writeFooters(pdf, layout)
  pdf.end()
  return bytes
}

function collect(pdf: Pdf): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = []
  return new Promise((resolve, reject) => {
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    pdf.on('error', reject)
  })
}

type Look = {
  readonly size: number
  readonly bold?: boolean
  readonly soft?: boolean
  readonly indent?: number
  readonly after?: number
  readonly align?: 'left' | 'center'
}

/** One element of the structure with one text in it. */
function write(pdf: Pdf, parent: Struct, tag: string, text: string, look: Look): void {
  const { size, bold = false, soft = false, indent = 0, after = 5, align = 'left' } = look
  const element = pdf.struct(tag, {}, () => {
    pdf.font(bold ? BOLD : REGULAR, size).fillColor(soft ? SOFT : INK)
    pdf.text(text, MARGINS.left + indent, pdf.y, { align, lineGap: 1.5, width: widthOf(pdf) - indent })
  })
  parent.add(element)
  element.end()
  pdf.y += after
}

const widthOf = ({ page }: Pdf) => page.width - MARGINS.left - MARGINS.right

function writeHead(pdf: Pdf, root: Struct, { title, subtitle, marks }: MinutesLayout): void {
  write(pdf, root, 'H1', title, { size: 17, bold: true, align: 'center', after: 2 })
  write(pdf, root, 'P', subtitle, { size: 11, align: 'center', after: 2 })
  write(pdf, root, 'P', marks.join('  ·  '), { size: 10, soft: true, align: 'center', after: 14 })
}

function writeBlock(pdf: Pdf, parent: Struct, block: LayoutBlock): void {
  switch (block.kind) {
    case 'heading':
      startHeading(pdf)
      return write(pdf, parent, block.level === 2 ? 'H2' : 'H3', block.text, {
        size: block.level === 2 ? 13 : 11.5,
        bold: true,
        after: 4,
      })
    case 'paragraph':
      return write(pdf, parent, 'P', block.text, { size: block.look ? 10 : 11, soft: block.look === 'soft' })
    case 'list':
      return writeList(pdf, parent, block.items)
    case 'facts':
      return writeFacts(pdf, parent, block.rows)
    case 'signatures':
      pdf.y += 22
      return writeFacts(pdf, parent, block.lines)
    case 'table':
      return writeTable(pdf, parent, block)
    case 'decision':
      return writeDecision(pdf, parent, block)
  }
}

const POINT_INDENT = 14

/** PDF's own list: each item has a label, which is drawn, and a body. */
function writeList(pdf: Pdf, parent: Struct, items: readonly string[]): void {
  const list = pdf.struct('L')
  parent.add(list)
  for (const text of items) {
    const item = pdf.struct('LI')
    list.add(item)
    const height = pdf
      .font(REGULAR, 11)
      .heightOfString(text, { width: widthOf(pdf) - POINT_INDENT, lineGap: 1.5 })
    // The label may not stay behind on the last line of a page.
    if (pdf.y + Math.min(height, 40) > pdf.page.height - MARGINS.bottom) pdf.addPage()
    const top = pdf.y
    write(pdf, item, 'Lbl', '–', { size: 11, after: 0 })
    pdf.y = top
    write(pdf, item, 'LBody', text, { size: 11, indent: POINT_INDENT, after: 2 })
    item.end()
  }
  list.end()
  pdf.y += 3
}

/** A heading does not stand alone at the foot of a page. */
function startHeading(pdf: Pdf): void {
  const left = pdf.page.height - MARGINS.bottom - pdf.y
  if (left < 80) pdf.addPage()
  else pdf.y += 9
}

const BORDERLESS = { border: 0, padding: { top: 1.5, right: 8, bottom: 1.5, left: 0 }, textColor: INK }
const HEAD = { type: 'TH' } as const
const GRID = {
  border: 0.5,
  borderColor: '#a6a6a6',
  padding: { top: 3, right: 5, bottom: 3, left: 5 },
  textColor: INK,
}

function writeFacts(pdf: Pdf, parent: Struct, rows: readonly (readonly [string, string])[]): void {
  const width = widthOf(pdf)
  const head = { type: 'TH', scope: 'Row', textColor: SOFT } as const
  pdf.font(REGULAR, 10.5).fillColor(INK)
  const table = {
    position: { x: MARGINS.left, y: pdf.y },
    maxWidth: width,
    structParent: parent,
    columnStyles: [width * 0.3, width * 0.7],
    defaultStyle: BORDERLESS,
    data: rows.map(([term, value]) => [{ ...head, text: term }, value]),
  }
  pdf.table(table)
  pdf.y += 7
}

function writeTable(pdf: Pdf, parent: Struct, { head, rows }: Extract<LayoutBlock, { kind: 'table' }>): void {
  const width = widthOf(pdf)
  const shares = sharesOf([head, ...rows])
  const bold = { src: BOLD, size: 9.5 }
  pdf.font(REGULAR, 9.5).fillColor(INK)
  const table = {
    position: { x: MARGINS.left, y: pdf.y },
    maxWidth: width,
    structParent: parent,
    columnStyles: shares.map((share) => share * width),
    defaultStyle: GRID,
    data: [
      head.map((text) => ({
        ...HEAD,
        scope: 'Column' as const,
        text,
        font: bold,
        backgroundColor: '#ededed',
      })),
      ...rows.map(([first = '', ...others]) => [{ ...HEAD, scope: 'Row' as const, text: first }, ...others]),
    ],
  }
  pdf.table(table)
  pdf.y += 9
}

/** How the width is shared: by the longest words of each column, within bounds. */
function sharesOf(rows: readonly (readonly string[])[]): number[] {
  const columns = Math.max(...rows.map((row) => row.length))
  const lengths = Array.from({ length: columns }, (_, column) =>
    Math.min(40, Math.max(8, ...rows.map((row) => row[column]?.length ?? 0))),
  )
  const sum = lengths.reduce((total, length) => total + length, 0)
  return lengths.map((length) => length / sum)
}

function writeDecision(pdf: Pdf, parent: Struct, decision: DecisionLayout): void {
  const { title, wordsTitle, words, facts, fingerprint } = decision
  const section = pdf.struct('Sect')
  parent.add(section)
  startHeading(pdf)
  write(pdf, section, 'H3', title, { size: 11.5, bold: true, after: 3 })
  write(pdf, section, 'P', wordsTitle, { size: 9.5, soft: true, after: 1 })
  const quote = pdf.struct('BlockQuote')
  section.add(quote)
  for (const line of words) write(pdf, quote, 'P', line, { size: 11, indent: 16 })
  quote.end()
  writeFacts(pdf, section, facts)
  write(pdf, section, 'P', fingerprint, { size: 8, soft: true, after: 8 })
  section.end()
}

/** Numbers of pages are for the eye alone: whoever listens is not told them in the middle of a sentence. */
function writeFooters(pdf: Pdf, { marks }: MinutesLayout): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index)
    const { margins, height } = pdf.page
    pdf.page.margins = { ...margins, bottom: 0 }
    pdf.markContent('Artifact', { type: 'Pagination' })
    pdf.font(REGULAR, 8.5).fillColor(SOFT)
    pdf.text(`${marks.join('  ·  ')}  ·  ${index + 1} / ${count}`, MARGINS.left, height - 44, {
      align: 'center',
      width: widthOf(pdf),
      lineBreak: false,
    })
    pdf.endMarkedContent()
    pdf.page.margins = margins
  }
}
