import { NoticeBox } from '#components/ui/notice-box.tsx'
import type { Floor } from '#protocol/floor.ts'
import { usePublicWords } from './public-words.tsx'

/** Since when and why nothing new arrives here; told to listeners by the summary of changes. */
export function PauseNotice({ floor: { meeting } }: { floor: Floor }) {
  const { say, meeting: words, formats, theirLanguage } = usePublicWords()
  const pause = meeting?.publicPause
  if (!pause) return null
  return (
    <div className="mt-6">
      <NoticeBox tone="paused" title={words.viewPaused}>
        <p className="break-words">
          <span className="tabular">{say(words.viewPausedSince, { time: formats.time(pause.since) })}: </span>
          <b lang={theirLanguage}>{pause.reason}</b>
        </p>
        <p className="mt-1 text-ink-soft">{words.viewPausedText}</p>
      </NoticeBox>
    </div>
  )
}
