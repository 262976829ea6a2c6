'use client'

import { type ReactNode, useContext, useId, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { CardPicker } from '#components/editor/card-picker.tsx'
import { CardSuggestions } from '#components/editor/card-suggestions.ts'
import { editorKeys } from '#components/editor/editor-keys.ts'
import { EditorSurroundingsContext } from '#components/editor/editor-surroundings.ts'
import { NOTES_FORMATS } from '#components/editor/formatting.ts'
import { FormattingToolbar, focusToolbar } from '#components/editor/formatting-toolbar.tsx'
import { KeysDialog } from '#components/editor/keys-dialog.tsx'
import { notesNodes } from '#components/editor/notes-nodes.ts'
import { RichText } from '#components/editor/rich-text.tsx'
import { SavingMark } from '#components/editor/saving-sign.tsx'
import { useChangeAnnouncements } from '#components/editor/use-change-announcements.ts'
import { useOpenCardOnClick } from '#components/editor/use-open-card-on-click.ts'
import { ConnectionNotice, PassingNotice } from '#components/live/connection-notice.tsx'
import { useLiveMeeting } from '#components/live/meeting-session.tsx'
import { useMayWrite } from '#components/live/use-may-write.ts'
import { useWatched } from '#components/live/use-watched.ts'
import { classNames } from '#components/ui/class-names.ts'
import { Spinner } from '#components/ui/spinner.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import type { MeetingTheme } from '#protocol/meeting-page.ts'
import { notesSchema } from '#protocol/notes-schema.ts'
import { NOTES } from '#protocol/shared-document.ts'

type Props = {
  themes?: readonly MeetingTheme[]
  /** Opens a card beside the text. */
  onOpenCard?: (proposalId: string) => void
  /** The last stored text as the server rendered it: shown until the live one is here. */
  stored?: ReactNode
}

/** As wide as the toolbar above it. */
const COLUMN = 'mx-auto w-full max-w-3xl px-4 sm:px-8'

const NO_THEMES: readonly MeetingTheme[] = []

/** The shared document of the meeting. Never blank: until it has arrived the stored text stands here. */
export function NotesEditor({ themes = NO_THEMES, onOpenCard, stored }: Props) {
  const t = useTranslations('editor')
  const { shared } = useLiveMeeting()
  const hasArrived = useWatched(shared.arrival) !== 'nothing'
  const surroundings = useMemo(() => ({ themes, onOpenCard }), [themes, onOpenCard])

  return (
    <EditorSurroundingsContext value={surroundings}>
      <div className={classNames(COLUMN, 'space-y-4 not-empty:py-4')}>
        <ConnectionNotice />
        {!hasArrived && (stored ?? <Arriving label={t('arriving')} />)}
      </div>
      {hasArrived && (
        <>
          <LiveNotes />
          <div className={classNames(COLUMN, 'sticky bottom-16 z-10 space-y-3 lg:bottom-2')}>
            <PassingNotice />
          </div>
        </>
      )}
    </EditorSurroundingsContext>
  )
}

const Arriving = ({ label }: { label: string }) => (
  <p className="flex items-center gap-3 py-10 text-ink-soft">
    <Spinner label={label} />
    {label}
  </p>
)

function LiveNotes() {
  const t = useTranslations('editor')
  const { shared } = useLiveMeeting()
  const mayWrite = useMayWrite()
  const awareness = useWatched(shared.awareness)
  const fragment = useMemo(() => shared.doc.getXmlFragment(NOTES), [shared])
  const [suggestions] = useState(() => new CardSuggestions())
  const [linkRequest, setLinkRequest] = useState(0)
  const [isKeysOpen, setKeysOpen] = useState(false)
  const changes = useChangeAnnouncements(fragment, awareness)
  const barRef = useRef<HTMLDivElement>(null)
  const helpId = useId()
  const { onOpenCard } = useContext(EditorSurroundingsContext)
  const openCard = useOpenCardOnClick()

  const extensions = () => [
    ...notesNodes((task, isDone) => t(isDone ? 'taskDone' : 'taskOpen', { task })),
    suggestions.extension(),
    editorKeys({
      toToolbar: () => focusToolbar(barRef.current),
      askForLink: () => setLinkRequest((count) => count + 1),
      openCard: onOpenCard,
    }),
  ]
  const extras = [
    { id: 'changes', label: t(changes.isOn ? 'changes.turnOff' : 'changes.turnOn'), hint: t('changes.hint') },
    { id: 'keys', label: t('keys.title') },
  ]
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links within have keys of their own
    // biome-ignore lint/a11y/noStaticElementInteractions: it catches clicks on the links within
    <div onClick={openCard}>
      <VisuallyHidden>
        <p id={helpId}>{t('help')}</p>
      </VisuallyHidden>
      <RichText
        fragment={fragment}
        schema={notesSchema}
        extensions={extensions}
        awareness={awareness}
        label={t('notesLabel')}
        describedBy={helpId}
        placeholder={t('notesPlaceholder')}
        className={NOTES_TEXT}
        frameClassName={`${COLUMN} pb-24`}
        isEditable={mayWrite}
      >
        {(editor) => (
          <>
            {mayWrite && (
              <div className="sticky top-13 z-10 mb-4 flex items-center border-b border-line bg-surface py-1 lg:top-0">
                <FormattingToolbar
                  editor={editor}
                  formats={NOTES_FORMATS}
                  label={t('toolbar')}
                  barRef={barRef}
                  className="mx-auto w-full min-w-0 max-w-3xl ps-2.5 sm:px-6"
                  linkRequest={linkRequest}
                  extras={extras}
                  onExtra={(id) => (id === 'keys' ? setKeysOpen(true) : changes.toggle())}
                />
                <div className="pe-3 lg:hidden">
                  <SavingMark />
                </div>
              </div>
            )}
            <CardPicker editor={editor} suggestions={suggestions} />
          </>
        )}
      </RichText>
      <KeysDialog isOpen={isKeysOpen} onOpenChange={setKeysOpen} />
    </div>
  )
}

const PLACEHOLDER =
  '[&_.is-editor-empty:first-child]:before:pointer-events-none [&_.is-editor-empty:first-child]:before:float-start [&_.is-editor-empty:first-child]:before:h-0 [&_.is-editor-empty:first-child]:before:text-ink-soft [&_.is-editor-empty:first-child]:before:content-[attr(data-placeholder)]'

const NOTES_TEXT = `prose-spolu min-h-64 py-2 outline-none focus-visible:outline-none ${PLACEHOLDER}`
