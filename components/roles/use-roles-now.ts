'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { useAsk } from '#components/live/use-ask.ts'
import { useFloor } from '#components/live/use-floor.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import type { RolesNow } from '#protocol/role-requests.ts'

/** Who runs the meeting, by name; asked anew whenever the floor says that somebody else does. */
export function useRolesNow() {
  const ask = useAsk()
  const { onlooker } = useSurroundings()
  const seen = useFloor(({ meeting }) => {
    const open = meeting?.terms.filter(({ until }) => until === null) ?? []
    return [meeting?.state, ...open.map(({ id }) => id)].join(' ')
  })
  const [roles, setRoles] = useState<RolesNow | null>(null)
  const newest = useRef(0)

  const look = useCallback(async () => {
    newest.current += 1
    const turn = newest.current
    const listed = await ask('roles:list', {})
    // An older answer that was longer on its way does not come after a newer one.
    if (turn === newest.current && listed.ok) setRoles(listed.value)
  }, [ask])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what the floor says, and one's own rights, are the reason to look again
  useEffect(() => void look(), [look, seen, onlooker.role])
  return { roles, look }
}
