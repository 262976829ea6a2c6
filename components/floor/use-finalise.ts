'use client'

import { useEffect, useMemo, useState } from 'react'
import { draftOf, type EntryForm, fieldOf, formOf, problemsOf } from '#components/floor/entry-form.ts'
import { useAsk } from '#components/live/use-ask.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { PreparedEntry } from '#protocol/requests.ts'

/** From the prepared entry to the written one. */
export function useFinalise(proposalId: string, onWritten: (entryCode: string) => void) {
  const ask = useAsk()
  const [prepared, setPrepared] = useState<PreparedEntry | null>(null)
  const [form, setForm] = useState<EntryForm | null>(null)
  const [refusal, setRefusal] = useState<Reason | null>(null)
  const [isTried, setTried] = useState(false)
  const [isPending, setPending] = useState(false)

  useEffect(() => {
    let isCurrent = true
    void ask('proposal:prepare-entry', { proposalId }).then((answer) => {
      if (!isCurrent) return
      if (!answer.ok) return setRefusal(answer.reason)
      setPrepared(answer.value)
      setForm(formOf(answer.value.draft))
    })
    return () => {
      isCurrent = false
    }
  }, [ask, proposalId])

  const draft = useMemo(() => form && draftOf(form), [form])
  const problems = useMemo(
    () => (prepared && draft ? problemsOf(prepared.required, draft) : new Map()),
    [prepared, draft],
  )

  const write = async () => {
    setTried(true)
    if (!draft || problems.size > 0 || isPending) return
    setPending(true)
    const written = await ask('proposal:finalise', { proposalId, entry: draft })
    setPending(false)
    if (written.ok) return onWritten(written.value.entryCode)
    setRefusal(written.reason)
  }

  const change = (changed: Partial<EntryForm>) => {
    setRefusal(null)
    setForm((before) => before && { ...before, ...changed })
  }
  const refusedField = refusal ? fieldOf(refusal) : undefined
  return { prepared, form, draft, problems, refusal, refusedField, isTried, isPending, change, write }
}
