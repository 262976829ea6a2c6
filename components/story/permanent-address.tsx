import { QrCode } from '#components/story/qr-code.tsx'
import type { Speech } from '#components/story/speech.ts'

type Props = { speech: Pick<Speech<'story'>, 't'>; address: string }

/** Where this page will always be, to be copied, scanned or printed. */
export function PermanentAddress({ speech: { t }, address }: Props) {
  return (
    <section aria-labelledby="permanent" className="rounded-md border border-line bg-surface p-4">
      <h2 id="permanent" className="text-title-3">
        {t('permanent')}
      </h2>
      <p className="mt-1 text-small text-ink-soft">{t('permanentText')}</p>
      <div className="mt-3 flex flex-wrap items-end gap-4">
        <QrCode text={address} label={t('qrLabel')} />
        <p className="min-w-0 flex-1 basis-40 text-small break-all select-all">{address}</p>
      </div>
    </section>
  )
}
