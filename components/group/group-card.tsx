import { groupPath } from '#components/story/addresses.ts'
import { formatsAt, inLanguageOf, type Speech } from '#components/story/speech.ts'
import { CardFrame } from '#components/ui/card-frame.tsx'
import { hueOf } from '#components/ui/theme-label.tsx'
import type { GroupLine } from '#protocol/pages/group.ts'
import type { Place } from '#protocol/pages/place.ts'

type Props = { speech: Speech<'group'>; place: Place; group: GroupLine; heading?: 'h3' | 'h4' }

/** A group in a list: for whom it is, how many, when next. */
export function GroupCard({ speech, place, group, heading: Heading = 'h3' }: Props) {
  const { t } = speech
  const theirs = inLanguageOf(speech, place)
  const { next, theme } = group
  return (
    <CardFrame as="li" linked hue={theme ? hueOf(theme.hue) : undefined} className="flex flex-col">
      <Heading className="text-title-3">
        <a href={groupPath(group.slug)} className="card-link hover:underline" {...theirs}>
          {group.name}
        </a>
      </Heading>
      {theme && (
        <p {...theirs} className="text-ink-soft">
          {theme.title}
        </p>
      )}
      <p className="mt-auto flex flex-wrap gap-x-3 pt-2 text-small text-ink-soft">
        <span>{t('members', { count: group.members })}</span>
        <span>
          {next ? t('nextOn', { date: formatsAt(speech, place).date(next.startsAt) }) : t('noNext')}
        </span>
        {group.openToJoin && <span>{t('open')}</span>}
      </p>
    </CardFrame>
  )
}
