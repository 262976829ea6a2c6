import type { ReactNode } from 'react'
import { usePublicWords } from '#components/public-meeting/public-words.tsx'
import { classNames } from '#components/ui/class-names.ts'

/** Up to this many letters a proposal fits in the largest size. */
const SHORT = 170

type Props = {
  readonly code: string
  /** How many letters there are. */
  readonly length: number
  readonly title: ReactNode
  readonly text: ReactNode
}

/** The words of a proposal in letters for the last row. */
export function WordsToRead({ code, length, title, text }: Props) {
  const { theirLanguage } = usePublicWords()
  const isShort = length <= SHORT
  return (
    <div lang={theirLanguage} className="min-h-0 overflow-hidden">
      <p className="tabular mt-[1vh] text-[clamp(1.25rem,1.5vw,2.25rem)] text-ink-soft">{code}</p>
      <h3
        className={classNames(
          'font-bold leading-[1.15]',
          isShort ? 'text-room' : 'text-[clamp(2.5rem,2.9vw,4rem)]',
        )}
      >
        {title}
      </h3>
      <p
        className={classNames(
          'mt-[1.5vh] whitespace-pre-line leading-[1.3]',
          isShort ? 'text-[clamp(2.5rem,3vw,4.25rem)]' : 'text-[clamp(2.5rem,2.2vw,3.25rem)]',
        )}
      >
        {text}
      </p>
    </div>
  )
}
