'use client'

import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFloor } from '#components/live/use-floor.ts'
import { NOBODY, type Owners } from '#components/tasks/owner-choices.ts'
import { OwnerField } from '#components/tasks/owner-field.tsx'
import { announce } from '#components/ui/announcer.ts'
import { Button } from '#components/ui/button.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useAct } from '#components/workspace/use-act.ts'

const LONGEST_WHAT = 500
const WITHOUT_ITEM = 'none'

/** One line for one task: what, who, until when; Enter adds it, and the next can be typed. */
export function AddTask({ owners }: { owners: Owners }) {
  const t = useTranslations('tasks')
  const reasons = useTranslations('reasons')
  const first = useRef<HTMLInputElement>(null)
  const { act, isPending } = useAct()
  const [what, setWhat] = useState('')
  const [owner, setOwner] = useState(NOBODY)
  const [due, setDue] = useState('')
  const [isTried, setTried] = useState(false)
  const item = useChosenItem()
  const missing = (text: string) => (isTried && text.trim() === '' ? reasons('empty') : undefined)

  const add = async () => {
    setTried(true)
    if (what.trim() === '' || owner.owner.trim() === '') return
    const added = await act('task:add', { what, ...owner, due: due || null, itemId: item.id })
    if (!added.ok) return
    announce(t('added', { what: what.trim() }))
    setWhat('')
    setOwner(NOBODY)
    setDue('')
    setTried(false)
    first.current?.focus()
  }
  return (
    <form
      aria-label={t('add')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
      className="grid items-start gap-3 *:min-w-0 sm:grid-cols-[minmax(0,1fr)_10rem]"
    >
      <div className="sm:col-span-2">
        <TextField
          label={t('what')}
          value={what}
          onChange={setWhat}
          inputRef={first}
          isRequired
          maxLength={LONGEST_WHAT}
          autoComplete="off"
          error={missing(what)}
        />
      </div>
      <OwnerField owners={owners} value={owner} onChange={setOwner} error={missing(owner.owner)} />
      <DateField label={t('due')} value={due} onChange={setDue} />
      <Select label={t('item')} items={item.choices} value={item.id ?? WITHOUT_ITEM} onChange={item.choose} />
      <Button
        type="submit"
        variant="primary"
        isPending={isPending}
        icon={<Plus size={16} aria-hidden />}
        className="self-end"
      >
        {t('addNow')}
      </Button>
    </form>
  )
}

/** The item that is open, until another is chosen; whoever opens the next one is followed again. */
function useChosenItem() {
  const t = useTranslations('tasks')
  const items = useFloor((floor) => floor.items)
  const currentId = useFloor(({ meeting }) => meeting?.currentItemId ?? null)
  const [chosen, choose] = useState<{ at: string | null; id: string } | null>(null)
  const id = chosen !== null && chosen.at === currentId ? chosen.id : (currentId ?? WITHOUT_ITEM)
  return {
    id: id === WITHOUT_ITEM ? null : id,
    choose: (next: string) => choose({ at: currentId, id: next }),
    choices: [
      { id: WITHOUT_ITEM, label: t('noItem') },
      ...items.map(({ id: itemId, number, title }) => ({ id: itemId, label: `${number}. ${title}` })),
    ],
  }
}
