import { House, ScrollText } from 'lucide-react'
import type { Metadata } from 'next'
import { words } from '#app/_lib/words.ts'
import { MissingPiece } from '#components/shell/missing-piece.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('errors')
  return { title: t('notFoundTitle') }
}

export default async function NotFound() {
  const t = await words('errors')
  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[48rem] px-4 py-14 sm:px-6 sm:py-20">
      <MissingPiece />
      <h1 className="mt-6 text-title-1">{t('notFoundTitle')}</h1>
      <p className="measure mt-3 text-reading text-ink-soft">{t('notFoundText')}</p>
      <div className="mt-7 flex flex-wrap gap-3">
        <LinkButton href="/" variant="primary" icon={<House size={16} aria-hidden />}>
          {t('notFoundHome')}
        </LinkButton>
        <LinkButton href="/plans" icon={<ScrollText size={16} aria-hidden />}>
          {t('notFoundPlans')}
        </LinkButton>
      </div>
    </main>
  )
}
