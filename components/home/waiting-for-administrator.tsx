import { KeyRound } from 'lucide-react'
import type { Speech } from '#components/story/speech.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'

/** What an installation says before anybody has set anything up. */
export function WaitingForAdministrator({ speech: { t } }: { speech: Pick<Speech<'home'>, 't'> }) {
  return (
    <EmptyState title={t('waitingTitle')} icon={<KeyRound size={20} aria-hidden />}>
      <p>{t('waitingText')}</p>
      <p className="mt-3 rounded-md bg-sunken px-3 py-2 font-mono text-ink select-all">
        npm run admin -- name@example.org
      </p>
    </EmptyState>
  )
}
