import { entryPath, proposalPath } from '#components/story/addresses.ts'
import { formatsAt, inLanguageOf, type Speech } from '#components/story/speech.ts'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { stateMark } from '#components/ui/state-mark.ts'
import { TextLink } from '#components/ui/text-link.tsx'
import { isUndecided } from '#domain/proposal/state.ts'
import type { Place } from '#protocol/pages/place.ts'
import type { Outcome } from '#protocol/pages/story.ts'

type Props = { speech: Speech<'story'>; place: Place; outcome: Outcome }

/** What became of a proposal in one breath: how it ended, why, and what comes of it. */
export function OutcomeSummary({ speech, place, outcome }: Props) {
  const { t, states } = speech
  const { state, entry, mergedInto, reason, referredTo, answerDue } = outcome
  const theirs = inLanguageOf(speech, place)
  if (isUndecided(state)) return null

  const result = outcome.decisions.at(-1)?.result
  const title = state === 'finalised' && result ? states(`outcome.${result}`) : states(`proposal.${state}`)
  return (
    <NoticeBox tone={stateMark('proposal', state).tone} title={capitalised(title)}>
      {entry && (
        <p>
          <TextLink href={entryPath(entry.code)}>{t('shortInPlan', { code: entry.code })}</TextLink>
        </p>
      )}
      {mergedInto && (
        <p>
          <TextLink href={proposalPath(mergedInto.code)}>
            {t('shortMerged', { code: mergedInto.code })}
          </TextLink>
          {': '}
          <span {...theirs}>{mergedInto.title}</span>
        </p>
      )}
      {referredTo && (
        <p>
          {t('referredTo')}: <span {...theirs}>{referredTo}</span>
        </p>
      )}
      {reason && (
        <p>
          {t('reason')}: <span {...theirs}>{reason}</span>
        </p>
      )}
      {answerDue && <p>{t('answerDue', { date: formatsAt(speech, place).calendarDate(answerDue) })}</p>}
    </NoticeBox>
  )
}

const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)
