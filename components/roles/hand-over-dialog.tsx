'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useRoleActs } from '#components/roles/use-role-acts.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import { useFormats } from '#components/words/use-formats.ts'
import type { RunningRole } from '#domain/meeting/running-roles.ts'
import type { RolesNow } from '#protocol/role-requests.ts'

type Props = { role: RunningRole; roles: RolesNow; onClose: () => void }

/** A role goes to a member who is here; with it they moderate this meeting until they give it back. */
export function HandOverDialog({ role, roles, onClose }: Props) {
  const t = useTranslations('roles')
  const ui = useTranslations('ui')
  const reasons = useTranslations('reasons')
  const { compare } = useFormats()
  const { give, isPending } = useRoleActs()
  const [chosen, setChosen] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const people = roles.people
    .filter(({ name }) => name !== roles[role]?.name)
    .toSorted((a, b) => compare(a.name, b.name))

  const handOver = async () => {
    setTried(true)
    const to = people.find(({ id }) => id === chosen)
    if (to && (await give(role, roles, to))) onClose()
  }
  return (
    <Dialog
      isOpen
      size="sm"
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t(`acts.give.${role}`)}
      footer={
        <>
          <Button onPress={onClose}>{ui('cancel')}</Button>
          {people.length > 0 && (
            <Button variant="primary" isPending={isPending} onPress={() => void handOver()}>
              {t('giveNow')}
            </Button>
          )}
        </>
      }
    >
      <p className="measure mb-4">{t('giveText')}</p>
      {people.length === 0 ? (
        <NoticeBox>{t('nobodyHere')}</NoticeBox>
      ) : (
        <RadioGroup
          label={t('giveTo')}
          items={people.map(({ id, name }) => ({ id, label: name }))}
          value={chosen}
          onChange={setChosen}
          error={isTried && chosen === null ? reasons('empty') : undefined}
        />
      )}
    </Dialog>
  )
}
