'use client'

import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useFloor } from '#components/live/use-floor.ts'
import { type FormKind, type RowProps, returningFocus } from '#components/questions/question-acts.ts'
import { Button } from '#components/ui/button.tsx'
import { MenuButton } from '#components/ui/menu.tsx'
import { showToast } from '#components/ui/toasts.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import { isLive } from '#domain/meeting/role.ts'
import { isUnanswered } from '#domain/question/question.ts'

/** The act of the moment as buttons, the others beside them. */
export function RowActs(row: RowProps) {
  const { can } = useSurroundings()
  if (!isUnanswered(row.question.state)) return null
  return (
    <div className="mt-2.5 flex flex-wrap items-center gap-2">
      {can('moderate-questions') ? <ModeratorActs {...row} /> : <SupportAct {...row} />}
    </div>
  )
}

function SupportAct({ question: { id, code }, isSupported, onChanged }: RowProps) {
  const t = useTranslations('questions.panel')
  const { act, isPending } = useAct()
  const toggle = async () => {
    await act('question:support', { questionId: id, supports: !isSupported })
    await onChanged()
  }
  return (
    <Button
      size="sm"
      variant="quiet"
      aria-label={`${t(isSupported ? 'takeBack' : 'support')} ${code}`}
      isPending={isPending}
      onPress={() => void toggle()}
    >
      {t(isSupported ? 'takeBack' : 'support')}
    </Button>
  )
}

function ModeratorActs({ question, currentId, onForm }: RowProps) {
  const t = useTranslations('questions.panel')
  const { id, code, takenUpAt, state } = question
  const { act, isPending } = useAct()
  const meeting = useFloor((floor) => floor.meeting?.state)
  const sits = meeting !== undefined && isLive(meeting)
  const open = (kind: FormKind) => onForm({ questionId: id, kind })
  const takeUp = async () => {
    const back = returningFocus()
    const taken = await act('question:take-up', { questionId: id, currentId })
    if (!taken.ok) return
    showToast(t('done.takenUp', { code }), { tone: 'adopted' })
    back()
  }
  const forms: readonly (readonly [FormKind, string, unknown])[] = [
    ['write', t('write'), sits],
    ['promise', t('changeDay'), state === 'to_be_answered'],
    ['hide', t('hide'), state === 'visible'],
  ]
  const items = forms.filter(([, , isIn]) => isIn).map(([kind, label]) => ({ id: kind, label }))
  return (
    <>
      {sits && takenUpAt === null && (
        <Button
          size="sm"
          aria-label={`${t('takeUp')} ${code}`}
          isPending={isPending}
          onPress={() => void takeUp()}
        >
          {t('takeUp')}
        </Button>
      )}
      {takenUpAt !== null && (
        <Button
          size="sm"
          aria-label={`${t('putDown')} ${code}`}
          isPending={isPending}
          onPress={() => void act('question:put-down', { questionId: id })}
        >
          {t('putDown')}
        </Button>
      )}
      <Button
        size="sm"
        variant={takenUpAt === null && sits ? 'secondary' : 'primary'}
        aria-label={`${t(sits ? 'answer' : 'write')} ${code}`}
        onPress={() => open(sits ? 'answer' : 'write')}
      >
        {t(sits ? 'answer' : 'write')}
      </Button>
      {state === 'visible' && (
        <Button size="sm" aria-label={`${t('promise')} ${code}`} onPress={() => open('promise')}>
          {t('promise')}
        </Button>
      )}
      {items.length > 0 && (
        <MenuButton
          label={`${t('more')}: ${code}`}
          icon={<Ellipsis size={18} aria-hidden />}
          items={items}
          onAction={(kind) => open(items.find((item) => item.id === kind)?.id ?? 'write')}
        />
      )}
    </>
  )
}
