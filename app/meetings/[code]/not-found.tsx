import type { Metadata } from 'next'
import { words } from '#app/_lib/words.ts'
import { MissingPiece } from '#components/shell/missing-piece.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('meeting')
  return { title: t('notFoundTitle') }
}

export default async function MeetingNotFound() {
  const t = await words('meeting')
  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[48rem] px-4 py-14 sm:px-6 sm:py-20">
      <MissingPiece />
      <h1 className="mt-6 text-title-1">{t('notFoundTitle')}</h1>
      <p className="measure mt-3 text-ink-soft text-reading">{t('notFoundText')}</p>
      <div className="mt-7">
        <LinkButton href="/meetings" variant="primary">
          {t('notFoundAll')}
        </LinkButton>
      </div>
    </main>
  )
}
