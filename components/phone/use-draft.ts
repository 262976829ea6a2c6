'use client'

import { useState } from 'react'
import { draftKey } from '#components/live/journals.ts'
import { useLiveMeeting } from '#components/live/meeting-session.tsx'

/** What somebody is typing outlives a reload and a flat battery; on signing out it is forgotten. */
export function useDraft(name: string): readonly [string, (text: string) => void] {
  const key = draftKey(useLiveMeeting().journal, name)
  const [text, setText] = useState(() => recall(key))
  const change = (next: string) => {
    setText(next)
    keep(key, next)
  }
  return [text, change]
}

function recall(key: string): string {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

function keep(key: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    // Where nothing is kept it lasts as long as the page.
  }
}
