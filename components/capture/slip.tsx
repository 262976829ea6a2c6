import { QrCode } from '#components/story/qr-code.tsx'
import type { Translator } from '#messages/catalogue.ts'

type Props = {
  readonly t: Translator<'capture'>
  readonly code: string
  readonly text: string
  readonly address: string
  /** Where and when it was said. */
  readonly occasion: string
}

/** What somebody takes home who has said something: their words, and where to see what became of them. */
export function Slip({ t, code, text, address, occasion }: Props) {
  return (
    <li className="flex min-h-[66mm] flex-col gap-3 border border-line border-dashed bg-surface p-4">
      <p className="text-small text-ink-soft">{occasion}</p>
      <p className="line-clamp-6 flex-1 wrap-break-word">
        <span className="text-ink-soft">{t('slipSaid')}: </span>
        <q>{text}</q>
      </p>
      <div className="flex items-end gap-3">
        <div className="w-24 shrink-0">
          <QrCode text={address} label={t('slipQr', { code })} />
        </div>
        <div className="min-w-0 text-small">
          <p className="tabular font-bold text-title-3">{code}</p>
          <p className="text-ink-soft">{t('slipWhere')}</p>
          <p className="break-all">{address.replace(/^https?:\/\//, '')}</p>
          <p className="mt-1">{t('slipThanks')}</p>
        </div>
      </div>
    </li>
  )
}
