import {
  AlignmentType,
  BorderStyle,
  Footer,
  HeadingLevel,
  type IBorderOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  Document as WordDocument,
} from 'docx'
import type { DecisionLayout, LayoutBlock, MinutesLayout } from '#domain/minutes/layout.ts'

const FONT = 'Calibri'
const SOFT = '595959'
const NO_LINE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const THIN: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: 'A6A6A6' }
const NO_LINES = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE }
const LINES = { top: THIN, bottom: THIN, left: THIN, right: THIN }
const WHOLE_WIDTH = { size: 100, type: WidthType.PERCENTAGE } as const

/** Minutes as a Word document that an office can go on working with: styles, tables with headers, language. */
export async function minutesDocx(layout: MinutesLayout): Promise<Uint8Array<ArrayBuffer>> {
  const document = new WordDocument({
    title: layout.title,
    subject: layout.subtitle,
    creator: layout.subtitle,
    styles: stylesIn(layout.lang),
    sections: [
      {
        properties: { page: { margin: { top: 1134, bottom: 1134, left: 1304, right: 1134 } } },
        footers: { default: pageFooter(layout) },
        children: [...headOf(layout), ...layout.blocks.flatMap(blockOf)],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function stylesIn(lang: string) {
  const heading = (size: number, before: number) => ({
    run: { font: FONT, size, bold: true, color: '1F1F1F' },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
  })
  return {
    default: {
      document: {
        run: { font: FONT, size: 22, language: { value: lang === 'sk' ? 'sk-SK' : lang } },
        paragraph: { spacing: { after: 100, line: 264 } },
      },
      title: { run: { font: FONT, size: 32, bold: true }, paragraph: { spacing: { after: 60 } } },
      heading1: heading(26, 280),
      heading2: heading(23, 200),
    },
  }
}

function pageFooter({ marks }: MinutesLayout): Footer {
  const run = { size: 17, color: SOFT }
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ ...run, children: [`${marks.join('  ·  ')}  ·  `] }),
          new TextRun({ ...run, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}

function headOf({ title, subtitle, marks }: MinutesLayout): Paragraph[] {
  return [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER }),
    new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun(subtitle)] }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 240 },
      children: [new TextRun({ text: marks.join('  ·  '), color: SOFT, size: 20 })],
    }),
  ]
}

function blockOf(block: LayoutBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': {
      const heading = block.level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2
      return [new Paragraph({ text: block.text, heading })]
    }
    case 'paragraph': {
      const look = block.look === 'soft' ? { color: SOFT, size: 20 } : {}
      return [new Paragraph({ children: [new TextRun({ text: block.text, ...look })] })]
    }
    case 'list':
      return block.items.map((text) => new Paragraph({ text, bullet: { level: 0 }, spacing: { after: 40 } }))
    case 'facts':
      return [factsTable(block.rows), gap()]
    case 'signatures':
      return [gap(), gap(), factsTable(block.lines)]
    case 'table':
      return [gridTable(block), gap()]
    case 'decision':
      return decisionOf(block)
  }
}

/** Two tables in a row would become one. */
const gap = () => new Paragraph({ spacing: { after: 0, line: 120 }, children: [] })

function factsTable(rows: readonly (readonly [string, string])[]): Table {
  const cell = (text: string, size: number, color?: string) =>
    new TableCell({
      borders: NO_LINES,
      width: { size, type: WidthType.PERCENTAGE },
      margins: { right: 120 },
      children: [
        new Paragraph({
          spacing: { after: 40 },
          children: [new TextRun(color ? { text, color } : { text })],
        }),
      ],
    })
  return new Table({
    width: WHOLE_WIDTH,
    borders: { ...NO_LINES, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
    rows: rows.map(([term, value]) => new TableRow({ children: [cell(term, 30, SOFT), cell(value, 70)] })),
  })
}

function gridTable({ head, rows }: Extract<LayoutBlock, { kind: 'table' }>): Table {
  const cell = (text: string, isHead: boolean) =>
    new TableCell({
      borders: LINES,
      margins: { top: 40, bottom: 40, left: 90, right: 90 },
      ...(isHead && { shading: { fill: 'EDEDED' } }),
      children: [
        new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text, bold: isHead, size: 20 })] }),
      ],
    })
  const header = new TableRow({ tableHeader: true, children: head.map((text) => cell(text, true)) })
  const body = rows.map(
    (row) => new TableRow({ cantSplit: true, children: row.map((text) => cell(text, false)) }),
  )
  return new Table({ width: WHOLE_WIDTH, rows: [header, ...body] })
}

function decisionOf({ title, wordsTitle, words, facts, fingerprint }: DecisionLayout): (Paragraph | Table)[] {
  const beside = { left: { style: BorderStyle.SINGLE, size: 18, color: '4F7A5B', space: 8 } }
  const quoted = words.map(
    (text) =>
      new Paragraph({
        border: beside,
        indent: { left: 280 },
        spacing: { after: 60 },
        children: [new TextRun(text)],
      }),
  )
  return [
    new Paragraph({ text: title, heading: HeadingLevel.HEADING_2 }),
    new Paragraph({
      spacing: { after: 40 },
      keepNext: true,
      children: [new TextRun({ text: wordsTitle, color: SOFT, size: 20 })],
    }),
    ...quoted,
    factsTable(facts),
    new Paragraph({
      spacing: { before: 40, after: 160 },
      children: [new TextRun({ text: fingerprint, color: SOFT, size: 16 })],
    }),
  ]
}
