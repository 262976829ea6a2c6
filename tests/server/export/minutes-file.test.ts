import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { MinutesLayout } from '#domain/minutes/layout.ts'
import { minutesDocx } from '#server/export/minutes-docx.ts'
import { minutesPdf } from '#server/export/minutes-pdf.ts'

const layout: MinutesLayout = {
  lang: 'sk',
  title: 'Zápisnica zo stretnutia: Seniori',
  subtitle: 'KPSS · Mesto',
  marks: ['Číslo zápisnice: Z-01/2022/SEN', 'Verzia 1'],
  blocks: [
    { kind: 'facts', rows: [['Miesto', 'MsÚ, zasadačka č. 290']] },
    { kind: 'heading', level: 2, text: 'Prijaté rozhodnutia' },
    { kind: 'table', caption: 'Prijaté', head: ['Číslo', 'Výsledok'], rows: [['R1', 'prijatý <so zmenou>']] },
    { kind: 'paragraph', text: 'Ľudia žiadajú viac & skôr.' },
    { kind: 'list', items: ['Služba funguje do 20:00.', 'Rodiny žiadajú jedno číslo.'] },
    {
      kind: 'decision',
      title: 'Rozhodnutie R1',
      wordsTitle: 'Presné znenie',
      words: ['Obedy aj v nedeľu.'],
      facts: [['Spôsob', 'konsent']],
      fingerprint: 'SHA-256: aaaa',
    },
    { kind: 'signatures', lines: [['Zapísala', 'zapisovateľka']] },
  ],
}

test('MIN-15 the Word document has headings, tables with headers, the language and every word', async () => {
  const parts = unzip(Buffer.from(await minutesDocx(layout)))
  const document = parts.get('word/document.xml') ?? ''
  const text = document.replaceAll(/<[^>]+>/g, ' ')

  expect(document.match(/<w:pStyle w:val="(?:Title|Heading1|Heading2)"\/>/g)).toEqual([
    '<w:pStyle w:val="Title"/>',
    '<w:pStyle w:val="Heading1"/>',
    '<w:pStyle w:val="Heading2"/>',
  ])
  expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="sk-SK"')
  expect(parts.get('docProps/core.xml')).toContain('<dc:title>Zápisnica zo stretnutia: Seniori</dc:title>')
  expect(document.match(/<w:numId /g)).toHaveLength(2)
  for (const words of ['Ľudia žiadajú viac &amp; skôr.', 'Obedy aj v nedeľu.', 'prijatý &lt;so zmenou&gt;']) {
    expect(text).toContain(words)
  }
})

test('MIN-15 the PDF is tagged: structure, language, title, headings and headers of tables', async () => {
  const pdf = Buffer.from(await minutesPdf(layout, new Date('2022-10-27T10:00:00Z'))).toString('latin1')

  expect(pdf.startsWith('%PDF-1.7')).toBe(true)
  expect(pdf).toContain('/MarkInfo')
  expect(pdf).toContain('/Marked true')
  expect(pdf).toMatch(/\/Lang \(sk\)/)
  expect(pdf).toMatch(/\/DisplayDocTitle true/)
  expect(pdf).toContain('/StructTreeRoot')
  const tags = [...pdf.matchAll(/\/S \/(\w+)/g)].map(([, tag]) => tag)
  expect(new Set(tags)).toEqual(
    new Set([
      'Document',
      'H1',
      'P',
      'H2',
      'H3',
      'Table',
      'TR',
      'TH',
      'TD',
      'Sect',
      'BlockQuote',
      'L',
      'LI',
      'Lbl',
      'LBody',
    ]),
  )
  expect(pdf).toContain('/Scope /Column')
  // The title in UTF-16, as PDF writes what Latin letters cannot say.
  expect(pdf).toContain(Buffer.from('\ufeffZápisnica', 'utf16le').swap16().toString('latin1'))
})

test('MIN-15 the PDF of long minutes goes over pages and keeps their numbers out of the text', async () => {
  const long = { ...layout, blocks: Array.from({ length: 30 }, () => layout.blocks).flat() }

  const pdf = Buffer.from(await minutesPdf(long, new Date())).toString('latin1')

  expect(pdf.match(/\/Type \/Page\n/g)?.length).toBeGreaterThan(5)
})

/** The texts of a ZIP file, by its directory. */
function unzip(zip: Buffer): Map<string, string> {
  const parts = new Map<string, string>()
  let at = zip.readUInt32LE(zip.lastIndexOf('PK\u0005\u0006') + 16)
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [size, nameLength, extra, comment] = [20, 28, 30, 32].map((offset) =>
      offset === 20 ? zip.readUInt32LE(at + offset) : zip.readUInt16LE(at + offset),
    ) as [number, number, number, number]
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const bytes = zip.subarray(start, start + size)
    parts.set(name, (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(bytes) : bytes).toString('utf8'))
    at += 46 + nameLength + extra + comment
  }
  return parts
}
