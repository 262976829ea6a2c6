'use client'

import { useTranslations } from 'use-intl'
import type { useJoinDesk } from '#components/floor/use-join-desk.ts'
import { WaitingList } from '#components/floor/waiting-list.tsx'
import { Button } from '#components/ui/button.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { Spinner } from '#components/ui/spinner.tsx'
import { Switch } from '#components/ui/switch.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import { inHalves } from '#domain/person/short-code.ts'
import type { JoinDesk as Desk } from '#protocol/requests.ts'

/** The door of the meeting: the code that opens it, and who waits before it. Who is in stands beside it. */
export function JoinDesk({ desk: { desk, refusal, look } }: { desk: ReturnType<typeof useJoinDesk> }) {
  const t = useTranslations('floor')
  const reasons = useTranslations('reasons')
  return (
    <>
      {refusal && (
        <NoticeBox tone="needs-work" role="alert">
          {reasons(refusal)}
        </NoticeBox>
      )}
      {!desk && !refusal && <Spinner label={t('join.looking')} />}
      {desk && (
        <div className="flex flex-col gap-6">
          {desk.joinCode === null ? (
            <ClosedDoor onChanged={look} />
          ) : (
            <OpenDoor desk={desk} joinCode={desk.joinCode} onChanged={look} />
          )}
          <WaitingList desk={desk} onChanged={look} />
        </div>
      )}
    </>
  )
}

type DoorProps = { onChanged: () => Promise<void> }

function ClosedDoor({ onChanged }: DoorProps) {
  const t = useTranslations('floor')
  const { act, isPending } = useAct()
  const open = async () => {
    await act('join:open', { admission: 'by_moderator' })
    await onChanged()
  }
  return (
    <div>
      <p className="measure mb-3">{t('join.closedText')}</p>
      <Button variant="primary" isPending={isPending} onPress={() => void open()}>
        {t('join.open')}
      </Button>
    </div>
  )
}

function OpenDoor({ desk, joinCode, onChanged }: DoorProps & { desk: Desk; joinCode: string }) {
  const t = useTranslations('floor')
  const { frame } = useSurroundings()
  const { act, isPending } = useAct()
  const admit = async (isAtOnce: boolean) => {
    await act('join:open', { admission: isAtOnce ? 'at_once' : 'by_moderator' })
    await onChanged()
  }
  const close = async () => {
    await act('join:close', {})
    await onChanged()
  }
  return (
    <div className="flex flex-col gap-4">
      <p className="measure">{t('join.openText')}</p>
      <div className="flex flex-wrap items-center gap-5">
        {/* biome-ignore lint/performance/noImgElement: drawn by our own server for this meeting only */}
        <img
          src={`/meetings/${frame.code}/join-qr.svg?code=${encodeURIComponent(joinCode)}`}
          alt={t('join.qr')}
          width={168}
          height={168}
          className="rounded-md border border-line"
        />
        <p>
          <span className="block text-small text-ink-soft">{t('join.code')}</span>
          <strong className="tabular text-title-1 tracking-wide break-all">{inHalves(joinCode)}</strong>
        </p>
      </div>
      <Switch
        label={t('join.atOnce')}
        hint={t('join.atOnceHint')}
        isSelected={desk.admission === 'at_once'}
        onChange={(isSelected) => void admit(isSelected)}
      />
      <div>
        <Button isPending={isPending} onPress={() => void close()}>
          {t('join.close')}
        </Button>
      </div>
    </div>
  )
}
