import { contributionPath } from '#components/story/addresses.ts'
import { inLanguageOf, type Speech } from '#components/story/speech.ts'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Place } from '#protocol/pages/place.ts'
import type { Said } from '#protocol/pages/story.ts'

type Props = {
  speech: Speech<'story'>
  place: Place
  said: Said
  /** Without a link on the contribution's own page. */
  linked?: boolean
  size?: 'large' | 'normal'
}

/** What somebody said, word for word, and who and how, as the public may know it. */
export function SaidWords({ speech, place, said, linked = true, size = 'normal' }: Props) {
  const { t, states } = speech
  const look = size === 'large' ? 'text-title-2 font-normal' : 'text-reading'
  const who = [said.display, said.territory].filter((part) => part !== null).join(', ')
  return (
    <figure className="measure">
      {said.text === null ? (
        <p className="text-ink-soft italic">
          {t('hiddenWords')} {linked && <span {...inLanguageOf(speech, place)}>{said.reason}</span>}
        </p>
      ) : (
        <blockquote {...inLanguageOf(speech, place)} className={`${look} border-s-2 border-accent ps-4`}>
          <p className="whitespace-pre-line">{said.text}</p>
        </blockquote>
      )}
      <figcaption className="mt-1.5 ps-4 text-small text-ink-soft">
        {who && (
          <>
            {'— '}
            <span {...inLanguageOf(speech, place)}>{who}</span>
            {' · '}
          </>
        )}
        {states(`channel.${said.channel}`)}
        {linked && (
          <>
            {' · '}
            <TextLink href={contributionPath(said.code)}>{said.code}</TextLink>
          </>
        )}
      </figcaption>
    </figure>
  )
}
