import type { Rows } from './database.ts'
import { meetings } from './meetings.ts'
import { people } from './people.ts'
import { publicGroups } from './public-groups.ts'
import { publicMeetings } from './public-meetings.ts'
import { publicPlans } from './public-plans.ts'
import { publicStories } from './public-stories.ts'
import { sessions } from './sessions.ts'

/** The rows by noun, within a transaction or outside of one. A new noun is one line here. */
export const nouns = (rows: Rows) => ({
  meetings: meetings(rows),
  people: people(rows),
  publicGroups: publicGroups(rows),
  publicMeetings: publicMeetings(rows),
  publicPlans: publicPlans(rows),
  publicStories: publicStories(rows),
  sessions: sessions(rows),
})

export type Nouns = ReturnType<typeof nouns>
