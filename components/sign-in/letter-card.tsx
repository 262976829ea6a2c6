import { CardFrame } from '#components/ui/card-frame.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'

type Props = {
  letter: {
    readonly to: string
    readonly subject: string
    readonly locale: string
    readonly paragraphs: readonly string[]
    readonly button?: { readonly label: string; readonly url: string } | undefined
    readonly code?: { readonly label: string; readonly value: string } | undefined
    readonly closing: readonly string[]
  }
  toLabel: string
  when: string
}

/** A message as its reader would see it. */
export function LetterCard({ letter, toLabel, when }: Props) {
  const { to, subject, locale, paragraphs, button, code, closing } = letter
  return (
    <CardFrame as="li">
      <div lang={locale} className="space-y-3">
        <div>
          <h2 className="text-title-3">{subject}</h2>
          <p className="tabular text-small break-words text-ink-soft">
            {toLabel}: {to} · {when}
          </p>
        </div>
        {paragraphs.map((text) => (
          <p key={text} className="measure">
            {text}
          </p>
        ))}
        {button && (
          <LinkButton href={button.url} variant="primary" plain>
            {button.label}
          </LinkButton>
        )}
        {code && (
          <p>
            <span className="block text-small text-ink-soft">{code.label}</span>
            <strong className="tabular text-title-2 tracking-widest">{code.value}</strong>
          </p>
        )}
        <div className="measure border-t border-line pt-2 text-small text-ink-soft">
          {closing.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      </div>
    </CardFrame>
  )
}
