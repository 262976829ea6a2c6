'use client'

import { useTranslations } from 'use-intl'
import type { useThemeChoice } from '#components/board/use-theme-choice.ts'
import { classNames } from '#components/ui/class-names.ts'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { hueOf, themeEdge } from '#components/ui/theme-label.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { CHANNELS, type Channel } from '#domain/contribution/contribution.ts'
import { LONGEST } from '#protocol/requests.ts'

type Props = {
  theme: ReturnType<typeof useThemeChoice>
  territoryId: string | null
  setTerritory: (id: string | null) => void
  channel: Channel
  setChannel: (channel: Channel) => void
  display: string
  setDisplay: (display: string) => void
}

const NONE = 'none'

/** What the next words get besides; theme, neighbourhood and channel stay until they are changed. */
export function CaptureChoices({ theme, territoryId, setTerritory, channel, setChannel, ...who }: Props) {
  const t = useTranslations('capture')
  const states = useTranslations('states')
  const { frame } = useSurroundings()
  return (
    <div className="space-y-3">
      <ThemeKeys themeId={theme.themeId} onChoose={theme.choose} />
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-3">
        {frame.territories.length > 0 && (
          <Select
            label={t('territory')}
            hint={t('territoryKeys')}
            value={territoryId ?? NONE}
            onChange={(id) => setTerritory(id === NONE ? null : id)}
            items={[
              { id: NONE, label: t('noTerritory') },
              ...frame.territories.map(({ id, name }) => ({ id, label: name })),
            ]}
          />
        )}
        <Select
          label={t('channel')}
          hint={t('channelKeys')}
          value={channel}
          onChange={(id) => setChannel(CHANNELS.find((known) => known === id) ?? 'spoken')}
          items={CHANNELS.map((id) => ({ id, label: states(`channel.${id}`) }))}
        />
        <TextField
          label={t('display')}
          value={who.display}
          onChange={who.setDisplay}
          placeholder={t('displayExample')}
          maxLength={LONGEST.line}
        />
      </div>
    </div>
  )
}

type ThemeProps = { themeId: string | null; onChoose: (id: string | null) => void }

function ThemeKeys({ themeId, onChoose }: ThemeProps) {
  const t = useTranslations('capture')
  const { frame } = useSurroundings()
  const keys = [
    ...frame.themes.map(({ id, shortTitle, hue }, index) => ({ id, label: shortTitle, hue, key: index + 1 })),
    { id: null, label: t('noTheme'), hue: null, key: 0 },
  ]
  return (
    <fieldset>
      <legend className="font-semibold">{t('theme')}</legend>
      <div className="mt-1 flex flex-wrap gap-1.5">
        {keys.map(({ id, label, hue, key }) => (
          <button
            key={key}
            type="button"
            aria-pressed={id === themeId}
            onClick={() => onChoose(id)}
            className={classNames(
              'target flex items-center gap-2 rounded-md border border-edge px-2.5 py-1 text-small',
              hue !== null && themeEdge(hueOf(hue)),
              id === themeId ? 'bg-accent-wash font-semibold text-ink' : 'bg-surface text-ink-soft',
            )}
          >
            {key < 10 && <kbd className="tabular rounded-sm bg-sunken px-1.5 font-normal">{key}</kbd>}
            {label}
          </button>
        ))}
      </div>
      <p className="mt-1 text-small text-ink-soft max-sm:hidden">{t('themeKeys')}</p>
    </fieldset>
  )
}
