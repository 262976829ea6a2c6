import { inLanguageOf, type Speech } from '#components/story/speech.ts'
import { hueOf, ThemeLabel } from '#components/ui/theme-label.tsx'
import type { Place, ThemeLine } from '#protocol/pages/place.ts'

type Props = { speech: Pick<Speech<'story'>, 'locale'>; place: Place; theme: ThemeLine | null }

export function ThemeEyebrow({ speech, place, theme }: Props) {
  if (!theme) return null
  return (
    <ThemeLabel hue={hueOf(theme.hue)}>
      <span {...inLanguageOf(speech, place)}>{theme.title}</span>
    </ThemeLabel>
  )
}
