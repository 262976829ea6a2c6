import { agenda } from './agenda.ts'
import { arrangedAgenda } from './arranged-agenda.ts'
import { attendances } from './attendances.ts'
import { awaitingPublic } from './awaiting-public.ts'
import { ballots } from './ballots.ts'
import { contributions } from './contributions.ts'
import type { Rows } from './database.ts'
import { decisions } from './decisions.ts'
import { demoPeople } from './demo-people.ts'
import { earlierMeetings } from './earlier-meetings.ts'
import { entries } from './entries.ts'
import { frames } from './frames.ts'
import { highlights } from './highlights.ts'
import { invitees } from './invitees.ts'
import { meetingFrames } from './meeting-frames.ts'
import { meetings } from './meetings.ts'
import { memberships } from './memberships.ts'
import { memories } from './memories.ts'
import { minutes } from './minutes.ts'
import { minutesRecords } from './minutes-record.ts'
import { movedItems } from './moved-items.ts'
import { notices } from './notices.ts'
import { origins } from './origins.ts'
import { participations } from './participations.ts'
import { people } from './people.ts'
import { plans } from './plans.ts'
import { processes } from './processes.ts'
import { proposals } from './proposals.ts'
import { publicGroups } from './public-groups.ts'
import { publicMeetings } from './public-meetings.ts'
import { publicPlans } from './public-plans.ts'
import { publicStories } from './public-stories.ts'
import { publishedMinutes } from './published-minutes.ts'
import { questions } from './questions.ts'
import { revisions } from './revisions.ts'
import { roleTerms } from './role-terms.ts'
import { roundNouns } from './round-nouns.ts'
import { runGroups } from './run-groups.ts'
import { sessions } from './sessions.ts'
import { signIn } from './sign-in.ts'
import { signInAccounts } from './sign-in-accounts.ts'
import { slots } from './slots.ts'
import { speakerTurns } from './speaker-turns.ts'
import { tasks } from './tasks.ts'
import { votes } from './votes.ts'

/** People, and what lets them in and do things. */
const entering = (rows: Rows) => ({
  demoPeople: demoPeople(rows),
  memberships: memberships(rows),
  participations: participations(rows),
  people: people(rows),
  roleTerms: roleTerms(rows),
  runGroups: runGroups(rows),
  sessions: sessions(rows),
  signIn: signIn(rows),
  signInAccounts: signInAccounts(rows),
})

/** What everybody reads, and what waits to be read. */
const forEverybody = (rows: Rows) => ({
  awaitingPublic: awaitingPublic(rows),
  publicGroups: publicGroups(rows),
  publicMeetings: publicMeetings(rows),
  publicPlans: publicPlans(rows),
  publicStories: publicStories(rows),
  publishedMinutes: publishedMinutes(rows),
  questions: questions(rows),
})

/** The rows by noun, within a transaction or outside of one. A new noun is one line here. */
export const nouns = (rows: Rows) => ({
  ...entering(rows),
  ...forEverybody(rows),
  ...roundNouns(rows),
  agenda: agenda(rows),
  arrangedAgenda: arrangedAgenda(rows),
  attendances: attendances(rows),
  ballots: ballots(rows),
  contributions: contributions(rows),
  decisions: decisions(rows),
  earlierMeetings: earlierMeetings(rows),
  entries: entries(rows),
  frames: frames(rows),
  highlights: highlights(rows),
  invitees: invitees(rows),
  meetingFrames: meetingFrames(rows),
  meetings: meetings(rows),
  memories: memories(rows),
  minutes: minutes(rows),
  minutesRecords: minutesRecords(rows),
  movedItems: movedItems(rows),
  notices: notices(rows),
  origins: origins(rows),
  plans: plans(rows),
  processes: processes(rows),
  proposals: proposals(rows),
  revisions: revisions(rows),
  slots: slots(rows),
  speakerTurns: speakerTurns(rows),
  tasks: tasks(rows),
  votes: votes(rows),
})

export type Nouns = ReturnType<typeof nouns>
