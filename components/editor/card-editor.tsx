'use client'

import { useId, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { editorKeys } from '#components/editor/editor-keys.ts'
import { CARD_FORMATS } from '#components/editor/formatting.ts'
import { FormattingToolbar, focusToolbar } from '#components/editor/formatting-toolbar.tsx'
import { RichText } from '#components/editor/rich-text.tsx'
import { TitleField } from '#components/editor/title-field.tsx'
import { useMayWriteCard } from '#components/editor/use-may-write-card.ts'
import { useLiveMeeting } from '#components/live/meeting-session.tsx'
import { useSharedDoc } from '#components/live/use-shared-doc.ts'
import { useWatched } from '#components/live/use-watched.ts'
import { FIELD_LABEL } from '#components/ui/field-style.ts'
import { Spinner } from '#components/ui/spinner.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { cardBodyExtensions, cardBodySchema } from '#protocol/notes-schema.ts'
import { type CardWords, findCard, PROPOSALS } from '#protocol/shared-document.ts'

type Props = { proposalId: string; isReadOnly?: boolean }

/** The words of one proposal, title and text, written together. */
export function CardEditor({ proposalId, isReadOnly = false }: Props) {
  const t = useTranslations('editor')
  const words = useCard(proposalId)
  const mayWrite = useMayWriteCard(proposalId)
  if (!words) return <Spinner label={t('arriving')} />

  const isEditable = mayWrite && !isReadOnly
  return (
    <div className="space-y-4">
      <TitleField text={words.title} isReadOnly={!isEditable} />
      <CardBody words={words} isEditable={isEditable} />
    </div>
  )
}

function CardBody({ words, isEditable }: { words: CardWords; isEditable: boolean }) {
  const t = useTranslations('editor')
  const { shared } = useLiveMeeting()
  const awareness = useWatched(shared.awareness)
  const [linkRequest, setLinkRequest] = useState(0)
  const barRef = useRef<HTMLDivElement>(null)
  const [labelId, helpId] = [useId(), useId()]

  const extensions = () => [
    ...cardBodyExtensions(),
    editorKeys({
      toToolbar: () => focusToolbar(barRef.current),
      askForLink: () => setLinkRequest((count) => count + 1),
    }),
  ]
  return (
    <div>
      <p id={labelId} className={FIELD_LABEL}>
        {t('bodyLabel')}
      </p>
      <VisuallyHidden>
        <p id={helpId}>{t('help')}</p>
      </VisuallyHidden>
      <div className={isEditable ? 'rounded-md border border-edge focus-within:border-focus' : ''}>
        <RichText
          fragment={words.body}
          schema={cardBodySchema}
          extensions={extensions}
          awareness={awareness}
          label={t('bodyLabel')}
          describedBy={helpId}
          placeholder={t('bodyPlaceholder')}
          className={isEditable ? `${BODY} min-h-32 px-3 py-2` : BODY}
          isEditable={isEditable}
        >
          {(editor) =>
            isEditable && (
              <div className="border-b border-line px-1.5 py-1">
                <FormattingToolbar
                  editor={editor}
                  formats={CARD_FORMATS}
                  label={t('toolbar')}
                  barRef={barRef}
                  linkRequest={linkRequest}
                />
              </div>
            )
          }
        </RichText>
      </div>
    </div>
  )
}

const BODY = 'prose-spolu text-base outline-none focus-visible:outline-none'

/** The place of a card's words; it exists only once the server has made it. */
function useCard(proposalId: string): CardWords | undefined {
  const doc = useSharedDoc()
  const title = useSyncExternalStore(
    (changed) => {
      const cards = doc.getMap(PROPOSALS)
      cards.observe(changed)
      return () => cards.unobserve(changed)
    },
    () => findCard(doc, proposalId)?.title,
    () => undefined,
  )
  return title && findCard(doc, proposalId)
}
