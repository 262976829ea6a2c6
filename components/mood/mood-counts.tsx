import { MOOD_LOOK } from '#components/mood/mood-look.ts'
import type { MoodSay } from '#components/mood/mood-say.ts'
import { classNames } from '#components/ui/class-names.ts'
import { TONE_BOX } from '#components/ui/tone.ts'
import { COLOURS } from '#domain/mood/mood.ts'
import type { FloorMood } from '#protocol/floor-rounds.ts'

type Props = {
  readonly round: Pick<FloorMood, 'green' | 'yellow' | 'red'>
  readonly say: MoodSay
  readonly isLarge?: boolean
}

/** How many cards of each colour, with icon and word. */
export function MoodCounts({ round, say, isLarge = false }: Props) {
  return (
    <ul className={classNames('grid grid-cols-3', isLarge ? 'gap-[1.5vw]' : 'gap-2')}>
      {COLOURS.map((colour) => {
        const { tone, Icon } = MOOD_LOOK[colour]
        return (
          <li
            key={colour}
            className={classNames(
              'min-w-0 rounded-md text-center',
              TONE_BOX[tone],
              isLarge ? 'border-4 px-[1vw] py-[2vh]' : 'border px-1.5 py-2',
            )}
          >
            <p
              className={classNames(
                'tabular flex items-center justify-center font-bold',
                isLarge ? 'gap-4 text-[clamp(3rem,5vw,8rem)] leading-none' : 'gap-2 text-title-1',
              )}
            >
              <Icon aria-hidden className="size-[0.85em] shrink-0" />
              {round[colour]}
            </p>
            <p
              className={classNames(
                'wrap-break-word font-semibold leading-tight',
                isLarge ? 'mt-[1vh] text-[clamp(1.5rem,1.9vw,3rem)]' : 'mt-0.5 text-small',
              )}
            >
              {say(colour)}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
