import { useRouter } from 'next/navigation'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Floor } from '#protocol/floor.ts'
import type { MeetingContent } from '#protocol/meeting-content.ts'
import { SYNC_PATH } from '#protocol/sync.ts'
import { MeetingViewer, type ViewerSnapshot } from './meeting-viewer.ts'

type Options = {
  readonly code: string
  readonly stored: MeetingContent
  /** False for a meeting whose words stand: there is nothing to wait for. */
  readonly isFollowed: boolean
  /** What the socket says of this page, e.g. `client=viewer`. */
  readonly query?: string
}

/** Follows a meeting from the stored text in the page on. */
export function useViewer({ code, stored, isFollowed, query }: Options): [MeetingViewer, ViewerSnapshot] {
  const router = useRouter()
  // The meeting may now open as a workspace, or not at all: the server knows which page is due.
  const [viewer] = useState(() => new MeetingViewer({ stored, onRightsChanged: () => router.refresh() }))
  const snapshot = useSyncExternalStore(viewer.subscribe, viewer.snapshot, viewer.snapshot)

  useEffect(() => {
    if (!isFollowed) return
    const stop = viewer.follow(addressOf(code, query))
    const stopWatching = watchNetwork(viewer)
    return () => {
      stop()
      stopWatching()
    }
  }, [viewer, code, query, isFollowed])

  return [viewer, snapshot]
}

/** The floor as it is, also behind a page whose reader has frozen it. */
export const useNewestFloor = (viewer: MeetingViewer): Floor =>
  useSyncExternalStore(viewer.subscribe, viewer.newestFloor, viewer.newestFloor)

function addressOf(code: string, query: string | undefined): string {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
  return `${scheme}://${location.host}${SYNC_PATH}/${encodeURIComponent(code)}${query ? `?${query}` : ''}`
}

/** The device knows of its network before a silent socket does. */
function watchNetwork(viewer: MeetingViewer): () => void {
  const stop = new AbortController()
  const { signal } = stop
  const retryIfSeen = () => document.visibilityState === 'visible' && viewer.retryNow()
  addEventListener('offline', () => viewer.networkGone(), { signal })
  addEventListener('online', () => viewer.retryNow(), { signal })
  document.addEventListener('visibilitychange', retryIfSeen, { signal })
  return () => stop.abort()
}
