'use client'

import { MessageSquarePlus } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { classNames } from '#components/ui/class-names.ts'
import { DOOR, DOOR_OTHER } from './phone-shell.tsx'
import { usePhoneWords } from './phone-words.tsx'
import { SayDialog } from './say-dialog.tsx'

export function SayDoor() {
  const { doors } = usePhoneWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button className={classNames(DOOR, DOOR_OTHER)} onPress={() => setOpen(true)}>
        <MessageSquarePlus size={20} aria-hidden className="shrink-0" />
        {doors.say}
      </Button>
      {isOpen && <SayDialog onClose={() => setOpen(false)} />}
    </>
  )
}
