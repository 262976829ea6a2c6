import { House, RotateCw } from 'lucide-react'
import { MissingPiece } from '#components/shell/missing-piece.tsx'
import { buttonStyle } from '#components/ui/button-style.ts'

type Props = {
  words: {
    failedTitle: string
    failedText: string
    failedRetry: string
    failedHome: string
    failedCode: string
  }
  /** By which the organiser finds the failure in the log. */
  code?: string | undefined
  onRetry: () => void
}

export function FailedPage({ words, code, onRetry }: Props) {
  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[48rem] px-4 py-14 sm:px-6 sm:py-20">
      <MissingPiece />
      <h1 className="mt-6 text-title-1">{words.failedTitle}</h1>
      <p className="measure mt-3 text-reading text-ink-soft" role="alert">
        {words.failedText}
      </p>
      <div className="mt-7 flex flex-wrap gap-3">
        <button type="button" onClick={onRetry} className={buttonStyle({ variant: 'primary' })}>
          <RotateCw size={16} aria-hidden />
          {words.failedRetry}
        </button>
        {/* A full load, since the router itself may be what failed. */}
        <a href="/" className={buttonStyle({})}>
          <House size={16} aria-hidden />
          {words.failedHome}
        </a>
      </div>
      {code && (
        <p className="mt-8 text-small text-ink-soft">
          {words.failedCode}: <code className="font-mono text-ink select-all">{code}</code>
        </p>
      )}
    </main>
  )
}
