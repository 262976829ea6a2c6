import { useEffect, useSyncExternalStore } from 'react'
import { type Call, type CallKind, PageCalls } from './page-calls.ts'
import { vibrate } from './vibrate.ts'

const calls = new PageCalls(() => document)
const NONE: readonly Call[] = []

/** Calls somebody for as long as there are words for it: by the title, and in the hand. */
export function useCall(kind: CallKind, text: string | null): void {
  useEffect(() => {
    if (text === null) return
    vibrate()
    return calls.begin({ kind, text })
  }, [kind, text])
}

export const useCalls = (): readonly Call[] =>
  useSyncExternalStore(calls.now.subscribe, calls.now.get, () => NONE)
