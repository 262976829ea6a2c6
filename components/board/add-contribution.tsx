'use client'

import { ChevronDown, CornerDownLeft, Keyboard } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useThemeChoice } from '#components/board/use-theme-choice.ts'
import type { Spoken } from '#components/capture/captured.ts'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { CHANNELS, type Channel } from '#domain/contribution/contribution.ts'
import { LONGEST } from '#protocol/requests.ts'

/** One line, Enter, next: what people say is written down as fast as they say it. */
export function AddContribution({ onAdd }: { onAdd: (spoken: Spoken) => void }) {
  const t = useTranslations('board')
  const states = useTranslations('states')
  const { frame } = useSurroundings()
  const { themeId, choose } = useThemeChoice()
  const [text, setText] = useState('')
  const [display, setDisplay] = useState('')
  const [channel, setChannel] = useState<Channel>('spoken')
  const [isDetailed, setDetailed] = useState(false)
  const line = useRef<HTMLInputElement>(null)
  const theme = frame.themes.find(({ id }) => id === themeId)

  const add = () => {
    if (text.trim() === '') return
    onAdd({ text, themeId, territoryId: null, channel, display: display.trim() || null })
    setText('')
    line.current?.focus()
  }

  return (
    <form
      aria-label={t('addContribution')}
      className="order-first border-line bg-surface p-3 max-lg:border-b lg:order-none lg:border-t @min-[34rem]:px-4"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <TextField
            inputRef={line}
            label={t('contributionLine')}
            value={text}
            onChange={setText}
            maxLength={LONGEST.contribution}
            autoComplete="off"
            placeholder={t('contributionExample')}
          />
        </div>
        <Button type="submit" isDisabled={text.trim() === ''} icon={<CornerDownLeft size={16} aria-hidden />}>
          {t('add')}
        </Button>
      </div>
      <button
        type="button"
        aria-expanded={isDetailed}
        onClick={() => setDetailed(!isDetailed)}
        className="target mt-1 flex items-center gap-1 rounded-sm text-small text-ink-soft hover:text-ink @min-[34rem]:hidden"
      >
        {[theme?.shortTitle ?? t('noTheme'), states(`channel.${channel}`), display]
          .filter(Boolean)
          .join(' · ')}
        <ChevronDown size={14} aria-hidden className={classNames(isDetailed && 'rotate-180')} />
      </button>
      <div
        className={classNames(
          'mt-2 grid-cols-1 gap-2 @min-[30rem]:grid-cols-3 @min-[34rem]:grid',
          isDetailed ? 'grid' : 'hidden',
        )}
      >
        <ThemeChoice themeId={themeId} onChoose={choose} />
        <ChannelChoice channel={channel} onChoose={setChannel} />
        <TextField
          label={t('display')}
          labelHidden
          value={display}
          onChange={setDisplay}
          placeholder={t('displayExample')}
          maxLength={LONGEST.line}
        />
      </div>
      <a
        href={`/meetings/${encodeURIComponent(frame.code)}/capture`}
        className="target mt-1 hidden w-fit items-center gap-1.5 rounded-sm text-ink-soft text-small underline hover:text-ink @min-[34rem]:flex"
      >
        <Keyboard size={14} aria-hidden />
        {t('captureMode')}
      </a>
    </form>
  )
}

const NO_THEME = 'none'

function ThemeChoice({
  themeId,
  onChoose,
}: {
  themeId: string | null
  onChoose: (id: string | null) => void
}) {
  const t = useTranslations('board')
  const { frame } = useSurroundings()
  return (
    <Select
      label={t('theme')}
      labelHidden
      value={themeId ?? NO_THEME}
      onChange={(id) => onChoose(id === NO_THEME ? null : id)}
      items={[
        { id: NO_THEME, label: t('noTheme') },
        ...frame.themes.map(({ id, shortTitle }) => ({ id, label: shortTitle })),
      ]}
    />
  )
}

function ChannelChoice({ channel, onChoose }: { channel: Channel; onChoose: (channel: Channel) => void }) {
  const t = useTranslations('board')
  const states = useTranslations('states')
  return (
    <Select
      label={t('channel')}
      labelHidden
      value={channel}
      onChange={(id) => onChoose(CHANNELS.find((known) => known === id) ?? 'spoken')}
      items={CHANNELS.map((id) => ({ id, label: states(`channel.${id}`) }))}
    />
  )
}
