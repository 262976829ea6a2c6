import { ChevronRight, Download } from 'lucide-react'
import type { Speech } from '#components/story/speech.ts'
import { TEXT_LINK } from '#components/ui/text-link.tsx'

type Props = { speech: Pick<Speech<'story'>, 't'>; hash: string; fileHref: string; fileName: string }

/** The stamp under a decision: short at first, whole and checkable on demand. */
export function Fingerprint({ speech: { t }, hash, fileHref, fileName }: Props) {
  return (
    <details className="group text-small">
      <summary className="target inline-flex items-center gap-1 rounded-sm text-ink-soft hover:text-ink">
        <ChevronRight size={14} aria-hidden className="transition-transform group-open:rotate-90" />
        {t('fingerprint', { short: `${hash.slice(0, 8)}…${hash.slice(-4)}` })}
      </summary>
      <div className="measure mt-1 space-y-2 border-s border-line ps-4">
        <p>{t('fingerprintWhat')}</p>
        <p className="font-mono break-all select-all">{hash}</p>
        <p>{t('fingerprintHow')}</p>
        <p>
          <a href={fileHref} download={fileName} className={`${TEXT_LINK} inline-flex items-center gap-1.5`}>
            <Download size={14} aria-hidden />
            {t('fingerprintFile')}
          </a>
        </p>
        <p className="font-mono break-all">
          <kbd>sha256sum {fileName}</kbd>
          <br />
          <kbd>certutil -hashfile {fileName} SHA256</kbd>
        </p>
      </div>
    </details>
  )
}
