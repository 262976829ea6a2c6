'use client'

import { useTranslations } from 'use-intl'
import type { Description } from '#components/board/description.ts'
import { MoneyField } from '#components/board/money-field.tsx'
import { useDescribe } from '#components/board/use-describe.ts'
import { ComboBox } from '#components/ui/combo-box.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { Select } from '#components/ui/select.tsx'
import { useFormats } from '#components/words/use-formats.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { LEVELS } from '#domain/proposal/state.ts'
import type { FloorCard } from '#protocol/floor.ts'

type Props = { card: FloorCard; isReadOnly: boolean }

export function CardDescription({ card, isReadOnly }: Props) {
  return isReadOnly ? <DescriptionText card={card} /> : <DescriptionForm card={card} />
}

const NONE = 'none'

const chosen = (id: string) => (id === NONE ? null : id)

function DescriptionForm({ card }: { card: FloorCard }) {
  const t = useTranslations('board')
  const states = useTranslations('states')
  const { frame } = useSurroundings()
  const { shown, describe } = useDescribe(card)
  const change = (to: Partial<Description>) => void describe(to)
  const measures = [...frame.measures].sort(
    (a, b) => Number(b.themeId === shown.themeId) - Number(a.themeId === shown.themeId),
  )
  const levels = frame.levels.length > 0 ? frame.levels : LEVELS

  return (
    <section aria-label={t('description')} className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <Select
        label={t('theme')}
        value={shown.themeId ?? NONE}
        onChange={(id) => change({ themeId: chosen(id) })}
        items={[
          { id: NONE, label: t('noTheme') },
          ...frame.themes.map(({ id, title }) => ({ id, label: title })),
        ]}
      />
      <Select
        label={t('level')}
        value={shown.level}
        onChange={(id) => change({ level: LEVELS.find((level) => level === id) ?? shown.level })}
        items={levels.map((id) => ({ id, label: states(`level.${id}`) }))}
      />
      {frame.measures.length > 0 && (
        <Select
          label={t('measure')}
          value={shown.measureId ?? NONE}
          onChange={(id) => change({ measureId: chosen(id) })}
          items={[
            { id: NONE, label: t('noMeasure') },
            ...measures.map(({ id, code, title, goalTitle }) => ({
              id,
              label: `${code} ${title}`,
              hint: goalTitle,
            })),
          ]}
        />
      )}
      <ComboBox
        label={t('responsible')}
        placeholder={t('findResponsible')}
        value={shown.responsibleId}
        onChange={(responsibleId) => change({ responsibleId })}
        items={frame.organisations.map(({ id, name }) => ({ id, label: name }))}
      />
      <MoneyField
        label={t('cost')}
        currency={frame.municipality.currency}
        value={shown.estimatedCost}
        onChange={(estimatedCost) => change({ estimatedCost })}
      />
    </section>
  )
}

function DescriptionText({ card }: { card: FloorCard }) {
  const t = useTranslations('board')
  const states = useTranslations('states')
  const { money } = useFormats()
  const { frame } = useSurroundings()
  const theme = frame.themes.find(({ id }) => id === card.themeId)
  const measure = frame.measures.find(({ id }) => id === card.measureId)
  const responsible = frame.organisations.find(({ id }) => id === card.responsibleId)
  const cost = card.estimatedCost

  const items = [
    { term: t('theme'), details: theme?.title },
    { term: t('measure'), details: measure && `${measure.code} ${measure.title}` },
    { term: t('level'), details: states(`level.${card.level}`) },
    { term: t('responsible'), details: responsible?.name },
    { term: t('cost'), details: cost === null ? undefined : money(cost, frame.municipality.currency) },
  ]
  return <DefinitionList items={items.filter(({ details }) => details !== undefined)} />
}
