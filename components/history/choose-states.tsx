import { ArrowLeftRight } from 'lucide-react'
import { SelectField } from '#components/ui/form-field.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { type HistoryPage, NOW } from '#protocol/pages/history.ts'
import { type HistorySpeech, historyPath, nameOfState } from './history-speech.ts'

/** Any two states, by an address that can be kept and sent. */
export function ChooseStates({ page, speech }: { page: HistoryPage; speech: HistorySpeech }) {
  const { meeting, revisions, comparison } = page
  const { t } = speech
  const options = [NOW, ...revisions.map(({ id }) => id)].map((id) => (
    <option key={id} value={id}>
      {nameOfState(speech, revisions, id)}
    </option>
  ))
  return (
    <form
      action={historyPath(meeting.code)}
      aria-label={t('choose')}
      className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]"
    >
      <SelectField
        label={t('from')}
        name="from"
        key={`from ${comparison?.from}`}
        defaultValue={comparison?.from ?? revisions[0]?.id}
      >
        {options}
      </SelectField>
      <SelectField
        label={t('to')}
        name="to"
        key={`to ${comparison?.to}`}
        defaultValue={comparison?.to ?? NOW}
      >
        {options}
      </SelectField>
      <SubmitButton variant="secondary" icon={<ArrowLeftRight size={16} aria-hidden />}>
        {t('compare')}
      </SubmitButton>
    </form>
  )
}
