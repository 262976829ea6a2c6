import { MOOD_LOOK } from '#components/mood/mood-look.ts'
import type { MoodSay } from '#components/mood/mood-say.ts'
import { classNames } from '#components/ui/class-names.ts'
import { TONE_INK } from '#components/ui/tone.ts'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import type { FloorMood } from '#protocol/floor-rounds.ts'

type Props = {
  readonly concerns: FloorMood['concerns']
  readonly say: MoodSay
  readonly lang?: string | undefined
  readonly isLarge?: boolean
}

/** What was said with yellow and red cards, beside nobody's name. */
export function ConcernList({ concerns, say, lang, isLarge = false }: Props) {
  return (
    <ul className={isLarge ? 'space-y-[1.2vh]' : 'space-y-1.5'}>
      {concerns.map(({ colour, text }) => {
        const { tone, Icon } = MOOD_LOOK[colour]
        return (
          <li
            key={`${colour} ${text}`}
            className={classNames(
              'flex items-start',
              isLarge ? 'gap-4 text-[clamp(1.75rem,2.1vw,3.25rem)] leading-tight' : 'gap-2',
            )}
          >
            <Icon
              aria-hidden
              className={classNames('shrink-0', TONE_INK[tone], isLarge ? 'size-[1.1em]' : 'mt-px size-5')}
            />
            <p className={classNames('min-w-0 wrap-break-word', isLarge && 'line-clamp-2')}>
              <VisuallyHidden>{say(colour)}: </VisuallyHidden>
              <span lang={lang}>{text}</span>
            </p>
          </li>
        )
      })}
    </ul>
  )
}
