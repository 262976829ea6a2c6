import type { Locale } from '#domain/locale.ts'
import type { Address } from '#domain/person/address.ts'

/** What a message says; how it looks, `write` decides. */
export type Letter = {
  readonly to: Address
  readonly locale: Locale
  readonly subject: string
  readonly paragraphs: readonly string[]
  /** The one thing to do. */
  readonly button?: { readonly label: string; readonly url: string }
  readonly code?: { readonly label: string; readonly value: string }
  readonly closing: readonly string[]
  /** Hash of the secret of the browser that caused it; only that browser sees it on the demo's outbox page. */
  readonly causedBy: string
}

/** The same words as plain text and as simple HTML that every mail program shows. */
export function write(letter: Letter): { readonly text: string; readonly html: string } {
  return { text: asText(letter), html: asHtml(letter) }
}

function asText({ paragraphs, button, code, closing }: Letter): string {
  const parts = [
    ...paragraphs,
    ...(button ? [`${button.label}:\n${button.url}`] : []),
    ...(code ? [`${code.label}:\n${code.value}`] : []),
    ['-- ', 'Spolu', ...closing].join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

const BODY = 'margin:0;padding:24px 16px;background:#f6f5f2;color:#25231f'
const SHEET = 'max-width:32rem;margin:0 auto;padding:28px 28px 20px;background:#fff;border:1px solid #dedbd4'
const FONT = "font:16px/1.5 'Source Sans 3',system-ui,-apple-system,'Segoe UI',sans-serif"
const BUTTON =
  'display:inline-block;padding:12px 20px;border-radius:8px;background:#006e6c;color:#fff;text-decoration:none'
const CODE = 'margin:4px 0 20px;font:700 26px/1.3 ui-monospace,Consolas,monospace;letter-spacing:2px'
const SMALL = 'margin:0 0 6px;font-size:13px;color:#5d5a53'

function asHtml({ locale, subject, paragraphs, button, code, closing }: Letter): string {
  const body = [
    `<p style="margin:0 0 16px;font-weight:700;font-size:18px">Spolu</p>`,
    ...paragraphs.map((text) => `<p style="margin:0 0 16px">${escaped(text)}</p>`),
    ...(button
      ? [
          `<p style="margin:0 0 20px"><a style="${BUTTON}" href="${escaped(button.url)}">${escaped(button.label)}</a></p>`,
        ]
      : []),
    ...(code
      ? [`<p style="margin:0">${escaped(code.label)}</p><p style="${CODE}">${escaped(code.value)}</p>`]
      : []),
    '<hr style="border:0;border-top:1px solid #dedbd4;margin:20px 0 12px">',
    ...closing.map((text) => `<p style="${SMALL}">${escaped(text)}</p>`),
  ]
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head><body style="${BODY};${FONT}"><div style="${SHEET};${FONT};border-radius:8px">${body.join('')}</div></body></html>`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
