import { meetingPath } from '#components/story/addresses.ts'
import { formatsAt, inLanguageOf, type Speech } from '#components/story/speech.ts'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Translator } from '#messages/catalogue.ts'
import type { WaitingContribution } from '#protocol/pages/story.ts'

type Props = { speech: Speech<'story'>; t: Translator<'outside'>; waiting: WaitingContribution }

/** For whoever has the code: that it has arrived, where, and what it waits for. */
export function WaitingNotice({ speech, t, waiting: { sentAt, meeting, process, waitsFor } }: Props) {
  return (
    <div className="space-y-4">
      <NoticeBox tone={waitsFor === 'nobody' ? 'paused' : 'info'} title={t(`page.${waitsFor}Title`)}>
        {t(`page.${waitsFor}Text`)}
      </NoticeBox>
      <p className="text-ink-soft">
        {t('page.sentOn', { date: formatsAt(speech, process.place).date(sentAt) })}
        {' · '}
        <TextLink href={meetingPath(meeting.code)}>
          <span {...inLanguageOf(speech, process.place)}>{meeting.title}</span>
        </TextLink>
      </p>
    </div>
  )
}
