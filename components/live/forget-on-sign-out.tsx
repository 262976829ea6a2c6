'use client'

import { type ComponentProps, type FormEvent, type ReactNode, useRef, useState } from 'react'
import { clearJournals } from '#components/live/journals.ts'

/** Passed in by the page, since this stands in the header of public pages, which carry no catalogue. */
export type ForgetWords = {
  readonly waiting: string
  readonly stay: string
  readonly signOut: string
}

type Props = {
  action: ComponentProps<'form'>['action']
  words: ForgetWords
  className?: string
  /** The button that signs out. */
  children: ReactNode
}

/**
 * The form that signs out. On the way it forgets what this browser kept of meetings, unless something
 * there still waits for the server: then it says so, and signing out leaves it on this device.
 */
export function ForgetOnSignOut({ action, words, className, children }: Props) {
  const formRef = useRef<HTMLFormElement>(null)
  const isCleared = useRef(false)
  const [hasWaiting, setWaiting] = useState(false)

  const signOut = () => {
    isCleared.current = true
    formRef.current?.requestSubmit()
  }
  const clearFirst = async () => {
    const outcome = await clearJournals().catch(() => ({ cleared: true }))
    if (outcome.cleared) signOut()
    else setWaiting(true)
  }
  const onSubmit = (event: FormEvent) => {
    if (isCleared.current) return
    event.preventDefault()
    void clearFirst()
  }
  return (
    <form ref={formRef} action={action} onSubmit={onSubmit} className={className}>
      {hasWaiting ? (
        <div role="alert" className="space-y-2 p-2 text-small">
          <p>{words.waiting}</p>
          <div className="flex flex-wrap gap-2">
            <button type="button" onClick={() => setWaiting(false)} className={QUIET}>
              {words.stay}
            </button>
            <button type="button" onClick={signOut} className={QUIET}>
              {words.signOut}
            </button>
          </div>
        </div>
      ) : (
        children
      )}
    </form>
  )
}

const QUIET = 'target rounded-md border border-edge px-2.5 font-semibold hover:bg-sunken'
