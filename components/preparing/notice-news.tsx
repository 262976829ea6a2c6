import type { ReactNode } from 'react'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import type { Formats } from '#domain/formats.ts'
import { momentsOf, type NoticeChange } from '#domain/meeting/correction.ts'
import type { Translator } from '#messages/catalogue.ts'
import type { NoticeNews as News } from '#protocol/pages/announcement.ts'

export type NoticeSpeech = {
  readonly t: Translator<'preparing'>
  readonly formats: Formats
  /** The language of the place, where it is another one than the reader's. */
  readonly theirLanguage: string | undefined
}

type Props = { readonly news: News; readonly speech: NoticeSpeech }

/** What is different from what people were told: what it was, what it is, since when and why. */
export function NoticeNews({ news: { corrections, agenda, cancelled }, speech }: Props) {
  const { t } = speech
  if (corrections.length === 0 && !agenda && !cancelled) return null
  return (
    <div className="mb-6 flex flex-col gap-3">
      {cancelled && (
        <NoticeBox tone="not-adopted" title={t('news.cancelled')}>
          <p lang={speech.theirLanguage}>{cancelled.reason}</p>
          <When at={cancelled.at} speech={speech} />
        </NoticeBox>
      )}
      {corrections.map(({ number, at, reason, changes }) => (
        <NoticeBox key={number} tone="needs-work" title={t('news.corrected')}>
          <dl className="space-y-2">
            {changes.map((change) => (
              <Change key={change.field} change={change} speech={speech} />
            ))}
          </dl>
          {reason !== null && <p lang={speech.theirLanguage}>{t('news.reason', { reason })}</p>}
          <When at={at} speech={speech} />
        </NoticeBox>
      ))}
      {agenda && <AgendaNews agenda={agenda} speech={speech} />}
    </div>
  )
}

function When({ at, speech: { formats } }: { at: string; speech: NoticeSpeech }) {
  return (
    <p className="text-ink-soft text-small">
      <time dateTime={at}>{formats.moment(at)}</time>
    </p>
  )
}

function Change({ change, speech }: { change: NoticeChange; speech: NoticeSpeech }) {
  const { t, theirLanguage } = speech
  const lang = change.field === 'when' ? undefined : theirLanguage
  const [was, is] = [change.was, change.is].map((words) => inWords(change, words, speech))
  if (change.field === 'text') {
    return (
      <div>
        <dt className="font-semibold">{t('news.field.text')}</dt>
        <dd>
          <details>
            <summary className="cursor-pointer">{t('news.textBefore')}</summary>
            <p lang={lang} className="mt-1 whitespace-pre-line text-ink-soft">
              {was}
            </p>
          </details>
        </dd>
      </div>
    )
  }
  return (
    <div>
      <dt className="font-semibold">{t(`news.field.${change.field}`)}</dt>
      <dd>
        <del lang={lang} className="text-ink-soft">
          {was || t('news.nothing')}
        </del>
        <span aria-hidden>{' → '}</span>
        <ins lang={lang} className="font-semibold no-underline">
          {is || t('news.nothing')}
        </ins>
      </dd>
    </div>
  )
}

function inWords({ field }: NoticeChange, words: string, { formats }: NoticeSpeech): string {
  return field === 'when' ? formats.event(...momentsOf(words)) : words
}

function AgendaNews({ agenda, speech }: { agenda: NonNullable<News['agenda']>; speech: NoticeSpeech }) {
  const { t, theirLanguage } = speech
  const list = (titles: readonly string[], label: string): ReactNode =>
    titles.length > 0 && (
      <div>
        <dt className="font-semibold">{label}</dt>
        <dd>
          <ul lang={theirLanguage} className="list-disc ps-5">
            {[...new Set(titles)].map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </dd>
      </div>
    )
  return (
    <NoticeBox tone="info" title={t('news.agenda')}>
      <dl className="space-y-2">
        {list(agenda.added, t('news.added'))}
        {list(agenda.removed, t('news.removed'))}
      </dl>
      {agenda.isReordered && <p>{t('news.reordered')}</p>}
      <When at={agenda.at} speech={speech} />
    </NoticeBox>
  )
}
