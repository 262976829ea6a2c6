import { Outbox } from '#components/capture/outbox.ts'
import { openOutboxStore } from '#components/capture/outbox-store.ts'
import { CardWords } from '#components/live/card-words-store.ts'
import { watchFloor } from '#components/live/floor-store.ts'
import type { Way } from '#components/live/http-fallback.ts'
import { journalName } from '#components/live/journals.ts'
import type { Watched } from '#components/live/live-value.ts'
import { MeetingRequests } from '#components/live/meeting-requests.ts'
import { SharedDocumentClient } from '#components/live/shared-document-client.ts'

export type LiveMeetingOptions = {
  readonly origin: string
  readonly meetingCode: string
  readonly personId: string | null
  readonly name: string | null
  readonly onRightsChanged: () => void
}

/** Everything that one page has of one meeting: its words, its acts, and the way to both. */
export class LiveMeeting {
  readonly shared: SharedDocumentClient
  /** The name of this person's journal of this meeting. */
  readonly journal: string
  readonly floor
  readonly cardWords: CardWords
  readonly requests: MeetingRequests
  /** What was said and is written down here, until the server has it. */
  readonly outbox: Outbox

  constructor({ origin, meetingCode, personId, name, onRightsChanged }: LiveMeetingOptions) {
    this.journal = journalName(meetingCode, personId)
    this.shared = new SharedDocumentClient({
      origin,
      meetingCode,
      name,
      journalName: this.journal,
      onRightsChanged,
    })
    this.floor = watchFloor(this.shared.doc)
    this.cardWords = new CardWords(this.shared.doc)
    this.requests = new MeetingRequests({ origin, meetingCode, way: this.shared.way })
    this.requests.on('rights:changed', onRightsChanged)
    this.outbox = new Outbox(this.requests.ask, () => openOutboxStore(this.journal))
  }

  /** By which way words and acts travel. */
  get way(): Watched<Way> {
    return this.shared.way
  }

  open(): void {
    this.shared.open()
    this.requests.open()
    this.outbox.open()
  }

  close(): void {
    this.outbox.close()
    this.requests.close()
    void this.shared.close()
  }
}
