'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'
import {
  draftOf,
  type EntryField,
  type EntryForm,
  fieldOf,
  formOf,
  problemsOf,
  refilled,
} from '#components/floor/entry-form.ts'
import { useAsk } from '#components/live/use-ask.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { PreparedEntry } from '#protocol/requests.ts'

export type Problems = ReadonlyMap<EntryField, 'missing' | Reason>

const NO_PROBLEMS: Problems = new Map()

type Filling = { readonly prepared: PreparedEntry; readonly form: EntryForm }

/** From the prepared entry to the written one. */
export function useFinalise(proposalId: string, onWritten: (entryCode: string) => void) {
  const ask = useAsk()
  const [filling, setFilling] = useState<Filling | null>(null)
  const [refusal, setRefusal] = useState<Reason | null>(null)
  const [isTried, setTried] = useState(false)
  const [isPending, setPending] = useState(false)

  const prepare = useCallback(
    async (measureId?: string) => {
      const prepared = await ask('proposal:prepare-entry', { proposalId, measureId })
      if (!prepared.ok) return setRefusal(prepared.reason)
      setFilling((before) => ({ prepared: prepared.value, form: formFor(before, prepared.value) }))
    },
    [ask, proposalId],
  )
  useEffect(() => void prepare(), [prepare])

  const draft = useMemo(() => filling && draftOf(filling.form), [filling])
  const problems = useMemo(
    () => (filling && draft ? problemsOf(filling.prepared.required, draft) : NO_PROBLEMS),
    [filling, draft],
  )

  const change = (changed: Partial<EntryForm>) => {
    setRefusal(null)
    setFilling((before) => before && { ...before, form: { ...before.form, ...changed } })
    if (changed.measureId) void prepare(changed.measureId)
  }
  /** Answers whether it was sent: what is missing is shown first. */
  const write = async (): Promise<boolean> => {
    setTried(true)
    if (!draft || problems.size > 0) return false
    if (isPending) return true
    setPending(true)
    const written = await ask('proposal:finalise', { proposalId, entry: draft })
    setPending(false)
    if (written.ok) onWritten(written.value.entryCode)
    else setRefusal(written.reason)
    return true
  }

  const refusedField = refusal ? fieldOf(refusal) : undefined
  return { filling, problems, refusal, refusedField, isTried, isPending, change, write }
}

const formFor = (before: Filling | null, prepared: PreparedEntry): EntryForm =>
  before ? refilled(before.form, before.prepared.draft, prepared.draft) : formOf(prepared.draft)
