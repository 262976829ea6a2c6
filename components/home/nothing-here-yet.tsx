import { Hourglass, KeyRound } from 'lucide-react'
import type { Speech } from '#components/story/speech.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'

type Props = {
  speech: Pick<Speech<'home'>, 't'>
  /** Whether there is an administrator already. */
  isSetUp: boolean
}

/** What an installation says before anything stands in it. */
export function NothingHereYet({ speech: { t }, isSetUp }: Props) {
  if (isSetUp) {
    return (
      <EmptyState title={t('preparedTitle')} icon={<Hourglass size={20} aria-hidden />}>
        {t('preparedText')}
      </EmptyState>
    )
  }
  return (
    <EmptyState title={t('waitingTitle')} icon={<KeyRound size={20} aria-hidden />}>
      <p>{t('waitingText')}</p>
      <p className="mt-3 rounded-md bg-sunken px-3 py-2 font-mono text-ink select-all">
        npm run admin -- name@example.org
      </p>
    </EmptyState>
  )
}
