import type { ReactNode } from 'react'
import { QrCode } from '#components/story/qr-code.tsx'
import type { Formats } from '#domain/formats.ts'
import { momentsOf } from '#domain/meeting/correction.ts'
import type { Translator } from '#messages/catalogue.ts'
import type { AnnouncementPage } from '#protocol/pages/announcement.ts'

type Props = {
  readonly page: AnnouncementPage
  readonly t: Translator<'preparing'>
  readonly formats: Formats
  /** "The public is welcome, too", as the notice says it. */
  readonly welcome: string
  /** The full address of the meeting's page. */
  readonly address: string
  readonly lang: string
}

/** A sheet as an office hangs it out: who invites, to what, when and where, and with which programme. */
export function Invitation({ page, t, formats, welcome, address, lang }: Props) {
  const { meeting, contact, news } = page
  return (
    <article lang={lang} className="invitation mx-auto bg-surface text-ink">
      <header className="border-b-2 border-current pb-3">
        <p className="font-semibold text-title-3">{meeting.process.place.name}</p>
        <p>{meeting.process.title}</p>
        {meeting.group && <p>{meeting.group.name}</p>}
      </header>
      <h1 className="mt-10 text-center text-[2.1rem] tracking-[0.14em] uppercase">{t('invitation.title')}</h1>
      {news.cancelled && (
        <p className="mx-auto mt-4 border-2 border-current px-4 py-2 text-center">
          <strong className="block uppercase">{t('invitation.cancelled')}</strong>
          {news.cancelled.reason}
        </p>
      )}
      <p className="mt-4 text-center">{t('invitation.calls')}</p>
      <p className="mt-1 text-center font-semibold text-title-2">{meeting.title}</p>
      <dl className="mt-8 grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
        <Fact name={t('invitation.when')}>
          <strong>{formats.event(meeting.startsAt, meeting.endsAt)}</strong>
          <Corrected page={page} t={t} formats={formats} />
        </Fact>
        {meeting.where && <Fact name={t('invitation.where')}>{meeting.where}</Fact>}
      </dl>
      <Programme page={page} title={t('invitation.agenda')} formats={formats} />
      <p className="mt-8 text-center font-semibold">{welcome}</p>
      <footer className="mt-auto flex items-end justify-between gap-6 border-t border-current pt-4">
        <div className="min-w-0">
          {contact && (
            <p>
              {t('invitation.contact')}: {contact}
            </p>
          )}
          <p className="wrap-anywhere">
            {t('invitation.qr')}: {address.replace(/^https?:\/\//, '')}
          </p>
        </div>
        <div className="w-28 shrink-0">
          <QrCode text={address} label={t('invitation.qrLabel', { address })} />
        </div>
      </footer>
    </article>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}:</dt>
      <dd>{children}</dd>
    </>
  )
}

/** Who holds an older sheet in hand sees that it is not the same one. */
function Corrected({ page: { news }, t, formats }: Pick<Props, 'page' | 't' | 'formats'>) {
  const correction = news.corrections.find(({ changes }) => changes.some(({ field }) => field === 'when'))
  const change = correction?.changes.find(({ field }) => field === 'when')
  if (!correction || !change) return null
  const was = formats.event(...momentsOf(change.was))
  return (
    <span className="block text-small">
      {t('invitation.corrected', { date: formats.date(correction.at), was })}
    </span>
  )
}

type ProgrammeProps = Pick<Props, 'page' | 'formats'> & { title: string }

function Programme({ page: { agenda }, title, formats }: ProgrammeProps) {
  if (agenda.length === 0) return null
  return (
    <section className="mt-8">
      <h2 className="text-title-3">{title}</h2>
      <ol className="mt-2">
        {agenda.map(({ number, title: item, plannedMinutes }) => (
          <li key={number} className="flex gap-3 py-1">
            <span className="tabular w-6 shrink-0 text-end">{`${number}.`}</span>
            <span className="min-w-0 flex-1">{item}</span>
            <span className="tabular shrink-0 text-ink-soft">{formats.minutes(plannedMinutes)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
