import type { ReactNode } from 'react'
import { Mark } from '#components/shell/mark.tsx'
import { meetingPath } from '#components/story/addresses.ts'
import { TEXT_LINK } from '#components/ui/text-link.tsx'
import type { MeetingFrame } from '#protocol/meeting-page.ts'
import { usePhoneWords } from './phone-words.tsx'

type Props = {
  readonly frame: MeetingFrame
  /** The language of the place, where it is another than the reader's. */
  readonly theirLanguage: string | undefined
  /** How the other page of this meeting is called. */
  readonly whole: string
  /** Whether what stands here is live and what one did is safe. */
  readonly sign: ReactNode
  /** Language, appearance, and the person's own menu. */
  readonly tools: ReactNode
  /** What is done here, where the thumb is. */
  readonly bar: ReactNode
  readonly children: ReactNode
}

/** One column for one hand: what it is on top, what can be done at the bottom. */
export function PhoneShell({ frame, theirLanguage, whole, sign, tools, bar, children }: Props) {
  return (
    <main
      id="main"
      tabIndex={-1}
      data-chrome="none"
      className="mx-auto flex min-h-dvh w-full max-w-[36rem] flex-col outline-none"
    >
      <header className="border-line border-b bg-surface px-4 pt-1 pb-2.5">
        <div className="relative flex flex-wrap items-center gap-x-2">
          <a
            href="/"
            aria-label={frame.municipality.name}
            className="-ms-2.5 grid size-11 shrink-0 place-items-center rounded-md"
          >
            <Mark size={24} />
          </a>
          <div className="flex min-w-0 flex-1 flex-wrap items-center">{sign}</div>
          <div className="-me-2 flex items-center">{tools}</div>
        </div>
        <div className="flex flex-wrap items-center justify-between gap-x-4">
          <h1 lang={theirLanguage} className="min-w-0 text-title-3">
            {frame.group?.name ?? frame.title}
          </h1>
          <a
            href={meetingPath(frame.code)}
            className={`${TEXT_LINK} -my-2 inline-flex min-h-11 items-center text-small`}
          >
            {whole}
          </a>
        </div>
      </header>
      <div className="flex flex-1 flex-col gap-6 px-4 pt-5 pb-8 [&_:is(a,button,summary,[tabindex])]:scroll-mb-44">
        {children}
      </div>
      {bar}
    </main>
  )
}

/** The doors at the bottom; their name is what they are for. */
export function PhoneBar({ children }: { children: ReactNode }) {
  const { doors } = usePhoneWords()
  return (
    <nav
      aria-label={doors.title}
      data-phone-bar
      className="sticky bottom-0 z-20 flex flex-col gap-2 border-line border-t bg-raised px-3 pt-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] shadow-floating [@media(max-height:24rem)]:static"
    >
      {children}
    </nav>
  )
}

/** As big as a thumb: an icon above a word or two. */
export const DOOR =
  'flex min-h-14 min-w-0 flex-1 basis-20 flex-col items-center justify-center gap-0.5 rounded-md border px-1.5 py-1.5 text-center font-semibold text-small leading-tight no-underline hyphens-auto select-none'
export const DOOR_FIRST = 'border-transparent bg-accent text-on-accent hover:bg-accent-strong'
export const DOOR_OTHER = 'border-edge bg-surface text-ink hover:bg-sunken'
