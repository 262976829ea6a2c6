import Link from 'next/link'
import type { FormAction } from '#components/people/field-form.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import type { HistoryPage, RevisionLine } from '#protocol/pages/history.ts'
import { comparisonPath, type HistorySpeech, nameOfState, titleOf, whenOf } from './history-speech.ts'
import { RestoreForm } from './restore-form.tsx'

type Props = { page: HistoryPage; speech: HistorySpeech; restore: FormAction }

/** The kept states, newest first, each with the way to what changed since the one before. */
export function RevisionList({ page, speech, restore }: Props) {
  const { meeting, revisions, isModerator, isOpen } = page
  return (
    <ol className="divide-y divide-line rounded-md border border-line bg-surface">
      {revisions.map((revision, at) => (
        <li key={revision.id} className="space-y-1.5 px-4 py-3">
          <About revision={revision} page={page} speech={speech} />
          <div className="flex flex-wrap items-start gap-x-4 gap-y-1.5">
            {revisions[at + 1] && (
              <Since
                href={comparisonPath(meeting.code, revisions[at + 1]?.id ?? '', revision.id)}
                state={nameOfState(speech, revisions, revision.id)}
                speech={speech}
              />
            )}
            {isModerator && isOpen && (
              <Restore page={page} revision={revision} speech={speech} restore={restore} />
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

type OneProps = { page: HistoryPage; revision: RevisionLine; speech: HistorySpeech }

function About({ page: { comparison }, revision, speech }: OneProps) {
  const { t, formats } = speech
  const { id, at, by, kind, erasedAt } = revision
  return (
    <>
      <p className="text-small text-ink-soft">
        <time dateTime={at} className="tabular">
          {whenOf(speech, revision)}
        </time>
        {by !== null && <> · {t('keptBy', { name: by })}</>}
      </p>
      <p className="font-semibold" {...(kind === 'named' || kind === 'item_opened' ? speech.theirs : {})}>
        {titleOf(speech, revision)}
      </p>
      {(comparison?.from === id || comparison?.to === id) && (
        <p>
          <Badge>{comparison.from === id ? t('shownEarlier') : t('shownLater')}</Badge>
        </p>
      )}
      {erasedAt && (
        <p className="text-small text-ink-soft">{t('erasedOn', { date: formats.dateShort(erasedAt) })}</p>
      )}
    </>
  )
}

function Since({ href, state, speech: { t } }: { href: string; state: string; speech: HistorySpeech }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="target inline-flex items-center rounded-sm text-small font-semibold text-accent-ink underline underline-offset-3"
    >
      {t('changesOf')}
      <VisuallyHidden>: {state}</VisuallyHidden>
    </Link>
  )
}

function Restore({ page, revision, speech, restore }: OneProps & { restore: FormAction }) {
  const { t } = speech
  const state = nameOfState(speech, page.revisions, revision.id)
  return (
    <RestoreForm
      action={restore}
      values={{ meeting: page.meeting.code, revisionId: revision.id, requestId: crypto.randomUUID() }}
      words={{
        open: t('restore'),
        state,
        means: t('restoreMeans'),
        withCards: t('restoreCards'),
        button: t('restoreButton'),
      }}
    />
  )
}
