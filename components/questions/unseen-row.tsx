'use client'

import { useTranslations } from 'use-intl'
import {
  backToQuestions,
  closeFormOf,
  type OnForm,
  type OpenForm,
  returningFocus,
} from '#components/questions/question-acts.ts'
import { QuestionForm } from '#components/questions/question-form.tsx'
import { Button } from '#components/ui/button.tsx'
import { showToast } from '#components/ui/toasts.ts'
import { useFormats } from '#components/words/use-formats.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import type { FloorItem } from '#protocol/floor.ts'
import type { UnseenQuestion } from '#protocol/question-requests.ts'

type Props = {
  readonly question: UnseenQuestion
  readonly items: readonly FloorItem[]
  readonly form: OpenForm
  readonly onForm: OnForm
}

/** A question that nobody but moderators reads: it waits to be looked through, or is hidden. */
export function UnseenRow({ question, items, form, onForm }: Props) {
  const t = useTranslations('questions')
  const { time } = useFormats()
  const { frame } = useSurroundings()
  const { id, code, text, display, askedAt, itemId, reason } = question
  const item = items.find((each) => each.id === itemId)
  const close = () => {
    onForm(closeFormOf(id))
    backToQuestions()
  }
  return (
    <li className="py-4">
      <p className="tabular text-small text-ink-soft">{code}</p>
      <p lang={frame.municipality.locale} className="mt-0.5 whitespace-pre-line wrap-break-word">
        {text}
      </p>
      <p className="tabular mt-1 text-small text-ink-soft">
        {t('shown.asker', { name: display, time: time(askedAt) })}
        {item && ` · ${t('shown.item', { number: item.number, title: item.title })}`}
      </p>
      {reason !== null && <p className="mt-1 font-semibold text-small">{reason}</p>}
      {form?.questionId === id ? (
        <QuestionForm
          kind="hide"
          question={{ id, code, due: null, responsible: null }}
          onClose={close}
          onDone={(told) => {
            showToast(t(`panel.done.${told}`, { code }), { tone: 'adopted' })
            onForm(closeFormOf(id))
          }}
        />
      ) : (
        <UnseenActs question={question} onHide={() => onForm({ questionId: id, kind: 'hide' })} />
      )}
    </li>
  )
}

function UnseenActs({
  question: { id, code, state },
  onHide,
}: Pick<Props, 'question'> & { onHide: () => void }) {
  const t = useTranslations('questions.panel')
  const { act, isPending } = useAct()
  const show = async () => {
    const back = returningFocus()
    const shown = await act('question:show', { questionId: id })
    if (!shown.ok) return
    showToast(t('done.shown', { code }), { tone: 'adopted' })
    back()
  }
  const isWaiting = state === 'asked'
  return (
    <div className="mt-2.5 flex flex-wrap gap-2">
      <Button
        size="sm"
        variant={isWaiting ? 'primary' : 'secondary'}
        aria-label={`${t('show')} ${code}`}
        isPending={isPending}
        onPress={() => void show()}
      >
        {t('show')}
      </Button>
      {isWaiting && (
        <Button size="sm" aria-label={`${t('hide')} ${code}`} onPress={onHide}>
          {t('hide')}
        </Button>
      )}
    </div>
  )
}
