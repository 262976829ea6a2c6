import type { ReactNode } from 'react'
import { phonePath } from '#components/story/addresses.ts'
import { QrCode } from '#components/story/qr-code.tsx'
import { inHalves } from '#domain/person/short-code.ts'
import type { Translator } from '#messages/catalogue.ts'

type Props = {
  readonly t: Translator<'meeting'>
  /** The address of this installation. */
  readonly appUrl: string
  readonly meetingCode: string
  /** The code that admits people in the room; null for those who may not see it, or when the door is closed. */
  readonly joinCode: string | null
}

/** How to take part from one's seat: write with the others while the door is open, else follow. */
export function TakePart({ t, appUrl, meetingCode, joinCode }: Props) {
  if (joinCode === null) {
    const address = `${appUrl}${phonePath(meetingCode)}`
    return <Corner title={t('screenFollow')} address={address} qrLabel={t('screenQr', { address })} />
  }
  const address = `${appUrl}/join/${joinCode}`
  const shown = `${new URL(appUrl).host}/join`
  return (
    <Corner title={t('screenJoin')} address={address} qrLabel={t('screenQr', { address: shown })}>
      <p className="text-[clamp(1.125rem,1.25vw,1.875rem)] text-ink-soft leading-snug">
        {t('screenJoinHow', { address: shown })}
      </p>
      <p className="tabular font-bold text-[clamp(1.5rem,2vw,3rem)] tracking-wide">{inHalves(joinCode)}</p>
    </Corner>
  )
}

type CornerProps = { title: string; address: string; qrLabel: string; children?: ReactNode }

function Corner({ title, address, qrLabel, children }: CornerProps) {
  return (
    <section className="flex items-end gap-[1.2vw]">
      <div className="w-[clamp(7rem,9.5vw,15rem)] shrink-0 [&>svg]:max-w-none">
        <QrCode text={address} label={qrLabel} />
      </div>
      <div className="min-w-0">
        <h2 className="font-semibold text-[clamp(1.25rem,1.5vw,2.25rem)] text-accent-ink leading-tight">
          {title}
        </h2>
        {children}
      </div>
    </section>
  )
}
