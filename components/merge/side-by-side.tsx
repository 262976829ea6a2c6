'use client'

import { X } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { type SourceWords, themeOf } from '#components/merge/merge-sources.ts'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { IconButton } from '#components/ui/icon-button.tsx'
import { hueOf, themeEdge } from '#components/ui/theme-label.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { markSharedWords, type Stretch } from '#domain/likeness/shared-words.ts'
import { negotiateLocale } from '#domain/locale.ts'
import type { Words } from '#protocol/shared-document.ts'

type Acts = {
  onBegin: (words: Words) => void
  /** Absent while every one of them is needed. */
  onLeaveOut: ((id: string) => void) | undefined
}
type Props = Acts & { sources: readonly SourceWords[] }

/** The sources next to each other, with the words that they share lit. */
export function SideBySide({ sources, ...acts }: Props) {
  const t = useTranslations('merge')
  const { frame } = useSurroundings()
  const locale = negotiateLocale(frame.municipality.locale)
  const marked = useMemo(() => markInBoth(sources, locale), [sources, locale])
  return (
    <section aria-labelledby="merge-sources">
      <h3 id="merge-sources" className="font-semibold">
        {t('sources')}
      </h3>
      <p className="text-small text-ink-soft">{t('sourcesHelp')}</p>
      <ul
        // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen it scrolls, also by keyboard
        tabIndex={0}
        aria-labelledby="merge-sources"
        className="mt-2 flex snap-x gap-3 overflow-x-auto rounded-md pb-2 sm:grid sm:grid-cols-[repeat(auto-fit,minmax(15rem,1fr))] sm:overflow-visible"
      >
        {sources.map((each, at) => (
          <Source key={each.source.id} each={each} marked={marked[at]} acts={acts} />
        ))}
      </ul>
    </section>
  )
}

type Marked = { readonly title: readonly Stretch[]; readonly text: readonly Stretch[] }

/** A source shares words with others, not its title with its own text. */
function markInBoth(
  sources: readonly SourceWords[],
  locale: Parameters<typeof markSharedWords>[1],
): Marked[] {
  const whole = sources.map(({ words }) => `${words.title}${BREAK}${words.text}`)
  return markSharedWords(whole, locale).map((stretches) => {
    const marked = { title: [] as Stretch[], text: [] as Stretch[] }
    let part: keyof Marked = 'title'
    for (const stretch of stretches) {
      const [before = '', after] = stretch.text.split(BREAK)
      marked[part].push({ ...stretch, text: before })
      if (after === undefined) continue
      part = 'text'
      marked.text.push({ ...stretch, text: after })
    }
    return marked
  })
}

/** No keyboard writes it, and it belongs to no word. */
const BREAK = '\u2029'

function Source({ each, marked, acts }: { each: SourceWords; marked: Marked | undefined; acts: Acts }) {
  const t = useTranslations('merge')
  const { frame } = useSurroundings()
  const { source, words } = each
  const { id, code, kind } = source
  const theme = frame.themes.find((known) => known.id === themeOf(source))
  const { onLeaveOut } = acts
  return (
    <li
      className={classNames(
        'flex w-64 shrink-0 snap-start flex-col rounded-md border border-line bg-surface p-3 sm:w-auto',
        theme && themeEdge(hueOf(theme.hue)),
      )}
    >
      <div className="flex items-start justify-between gap-2">
        <p className="text-small text-ink-soft">
          <span className="tabular font-semibold">{t(kind, { code })}</span>
          {source.kind === 'contribution' && ` · ${source.said.display}`}
          {theme && theme.id !== frame.group?.themeId && ` · ${theme.shortTitle}`}
        </p>
        {onLeaveOut && (
          <IconButton
            label={t('leaveOut', { code })}
            icon={<X size={16} aria-hidden />}
            onPress={() => onLeaveOut(id)}
            className="-me-1.5 -mt-1.5"
          />
        )}
      </div>
      {kind === 'proposal' && (
        <p className="mt-1 font-semibold hyphens-auto wrap-break-word">
          {words.title === '' ? t('untitled') : <Lit stretches={marked?.title ?? []} />}
        </p>
      )}
      <p className="mt-1 mb-2 whitespace-pre-line hyphens-auto wrap-break-word">
        <Lit stretches={marked?.text ?? []} />
      </p>
      <Button
        size="sm"
        aria-label={`${t('begin')}: ${code}`}
        onPress={() => acts.onBegin(words)}
        className="mt-auto self-start"
      >
        {t('begin')}
      </Button>
    </li>
  )
}

function Lit({ stretches }: { stretches: readonly Stretch[] }) {
  return stretches.map(({ text, isShared }, at) =>
    isShared ? (
      <mark
        // biome-ignore lint/suspicious/noArrayIndexKey: stretches have nothing else to be known by
        key={at}
        className="rounded-sm bg-needs-work-bg px-0.5 text-ink underline decoration-needs-work-ink decoration-2 underline-offset-2"
      >
        {text}
      </mark>
    ) : (
      text
    ),
  )
}
