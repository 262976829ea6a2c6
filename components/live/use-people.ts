'use client'

import { useEffect, useState } from 'react'
import { useLiveMeeting } from '#components/live/meeting-session.tsx'
import { type Peer, peersOf } from '#components/live/presence.ts'
import { useWatched } from '#components/live/use-watched.ts'

/** The colleagues who have this meeting open, each once however many screens they use. */
export function usePeople(): readonly Peer[] {
  const awareness = useWatched(useLiveMeeting().shared.awareness)
  const [people, setPeople] = useState<readonly Peer[]>([])
  useEffect(() => {
    if (!awareness) return setPeople([])
    const read = () => setPeople((before) => keepIfSame(before, eachOnce(peersOf(awareness))))
    awareness.on('change', read)
    read()
    return () => awareness.off('change', read)
  }, [awareness])
  return people
}

const personKey = ({ name, colour }: Peer) => `${colour} ${name}`

const eachOnce = (peers: readonly Peer[]): readonly Peer[] => [
  ...new Map(peers.map((peer) => [personKey(peer), peer])).values(),
]

/** A moving caret changes nobody's name. */
function keepIfSame(before: readonly Peer[], now: readonly Peer[]): readonly Peer[] {
  const isSame = before.map(personKey).join() === now.map(personKey).join()
  return isSame ? before : now
}
