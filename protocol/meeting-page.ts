import type { MeetingRole } from '#domain/meeting/role.ts'
import type { Limit } from '#domain/process/limits.ts'
import type { DecisionMethod, Level } from '#domain/proposal/state.ts'

/** What a meeting's page needs besides the shared document: all of it public and still. */
export type MeetingFrame = {
  readonly code: string
  readonly title: string
  readonly startsAt: string
  readonly endsAt: string
  readonly place: string | null
  readonly planYear: number | null
  readonly group: { readonly slug: string; readonly name: string; readonly themeId: string | null } | null
  readonly process: {
    readonly slug: string
    readonly title: string
    readonly kind: 'community_plan' | 'conference'
  }
  readonly municipality: {
    readonly name: string
    readonly locale: string
    readonly timeZone: string
    readonly currency: string
  }
  readonly plan: { readonly slug: string; readonly title: string } | null
  readonly themes: readonly MeetingTheme[]
  /** Neighbourhoods of the municipality, in the order of its alphabet. */
  readonly territories: readonly { readonly id: string; readonly name: string }[]
  readonly measures: readonly MeetingMeasure[]
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
  readonly levels: readonly Level[]
  /** How the rulebook of the process decides unless the moderator chooses otherwise. */
  readonly decisionDefault: DecisionMethod
  /** How many proposals of a theme and level this meeting may adopt. */
  readonly limits: readonly Limit[]
  /** How long somebody may speak, by the same rulebook. */
  readonly speechSeconds: number
}

export type MeetingTheme = {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly shortTitle: string
  /** Index into the palette of eight muted hues. */
  readonly hue: number
}

export type MeetingMeasure = {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly goalTitle: string
  readonly themeId: string | null
}

/** Who looks at the page, as far as the page must know. */
export type Onlooker = {
  readonly role: MeetingRole
  /** One's own id, on one's own page only: it names the journal of unsent words in this browser. */
  readonly personId: string | null
  /** Absent for visitors. */
  readonly name: string | null
}
