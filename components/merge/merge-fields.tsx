'use client'

import type { Ref } from 'react'
import { useTranslations } from 'use-intl'
import type { MergeForm } from '#components/merge/use-merge-form.ts'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { LONGEST } from '#protocol/requests.ts'

type Props = { form: MergeForm; titleRef: Ref<HTMLInputElement> }

/** The new proposal: its words, where it belongs, and why it is one. */
export function MergeFields({ form, titleRef }: Props) {
  const t = useTranslations('merge')
  const reasons = useTranslations('reasons')
  const { words, setWords, reason, setReason, missing, isTried } = form
  const errorIf = (isMissing: boolean, words: string) => (isTried && isMissing ? words : undefined)
  return (
    <section aria-labelledby="merge-form" className="mt-4 flex flex-col gap-4">
      <h3 id="merge-form" className="font-semibold">
        {t('form')}
      </h3>
      <TextField
        inputRef={titleRef}
        label={t('newTitle')}
        hint={t('newTitleHint')}
        value={words.title}
        onChange={(title) => setWords({ ...words, title })}
        maxLength={LONGEST.title}
      />
      <TextArea
        label={t('newText')}
        value={words.text}
        onChange={(text) => setWords({ ...words, text })}
        maxLength={LONGEST.text}
        rows={3}
        error={errorIf(missing.words, reasons('empty'))}
      />
      <Place form={form} />
      <TextArea
        label={t('reason')}
        hint={t('reasonHint')}
        value={reason}
        onChange={setReason}
        maxLength={LONGEST.note}
        isRequired
        rows={2}
        error={errorIf(missing.reason, reasons('reason-missing'))}
      />
      <NoticeBox>{t('promise')}</NoticeBox>
    </section>
  )
}

const NONE = 'none'

/** One theme and one level; where the sources differ nothing stands there until somebody chooses. */
function Place({ form }: { form: MergeForm }) {
  const t = useTranslations('merge')
  const board = useTranslations('board')
  const states = useTranslations('states')
  const { frame } = useSurroundings()
  const { themeId, chooseTheme, level, levels, chooseLevel, missing, isTried } = form
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <Select
        label={board('theme')}
        value={themeId === undefined ? null : (themeId ?? NONE)}
        onChange={(id) => chooseTheme(id === NONE ? null : id)}
        items={[
          { id: NONE, label: board('noTheme') },
          ...frame.themes.map(({ id, title }) => ({ id, label: title })),
        ]}
        error={isTried && missing.theme ? t('differ') : undefined}
      />
      <Select
        label={board('level')}
        value={level ?? null}
        onChange={(id) => chooseLevel(levels.find((known) => known === id))}
        items={levels.map((id) => ({ id, label: states(`level.${id}`) }))}
        error={isTried && missing.level ? t('differ') : undefined}
      />
    </div>
  )
}
