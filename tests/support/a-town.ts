import * as Y from 'yjs'
import { type Actor, INSTALLATION, VISITOR } from '#domain/actor.ts'
import { allow } from '#domain/result.ts'
import { type Floor, readFloor } from '#protocol/floor.ts'
import { newSharedDocument } from '#protocol/shared-document.ts'
import { createMeeting } from '#server/commands/create-meeting.ts'
import { openAgendaItem } from '#server/commands/open-agenda-item.ts'
import { openMeeting } from '#server/commands/open-meeting.ts'
import { publishNotice } from '#server/commands/publish-notice.ts'
import type { Act, Context } from '#server/context.ts'
import { countBrokenLinks } from '#server/store/audit.ts'
import { closeDatabase, openDatabase, type Rows } from '#server/store/database.ts'
import type { Store } from '#server/store/store.ts'
import { freshDatabase } from '#tests/support/database.ts'

export const NOON = new Date('2022-10-18T10:00:00Z')

/** Who recurs in our tests: a member, the lead, a second moderator, and three who may not write. */
const CAST = {
  ada: { name: 'Ada Vzorová', function: 'riaditeľka', membership: { role: 'member', state: 'active' } },
  ben: { name: 'Ben Príklad', function: 'vedúci', membership: { role: 'lead', state: 'active' } },
  cyril: { name: 'Cyril Skúšobný', function: null, membership: { role: 'secretary', state: 'active' } },
  dana: { name: 'Dana Cudzia', function: null, membership: null },
  emil: { name: 'Emil Bývalý', function: null, membership: { role: 'moderator', state: 'ended' } },
  filip: { name: 'Filip Pozastavený', function: null, membership: { role: 'lead', state: 'active' } },
} as const

export type Somebody = keyof typeof CAST | 'visitor' | 'installation'

export type Town = Awaited<ReturnType<typeof aTown>>

/** A town with one process, one group and its running meeting, in a database of its own. */
export async function aTown() {
  const database = await freshDatabase()
  const frame = await layOut(database.store)
  const contextOf = (who: Somebody): Context => ({
    actor: actorFor(who, frame.people),
    now: () => NOON,
    store: database.store,
  })
  const meeting = await holdMeeting(contextOf('ben'), frame)
  const reader = openDatabase(database.url, { connections: 2 })

  return {
    ...frame,
    meeting,
    url: database.url,
    store: database.store,
    /** The bare rows, for what a test wants to see or break. */
    rows: reader.prisma as Rows,
    as: contextOf,
    floor: (meetingId = meeting.id) => floorInLog(database.store, meetingId),
    brokenLinks: () => countBrokenLinks(reader.prisma),
    [Symbol.asyncDispose]: async () => {
      await closeDatabase(reader)
      await database[Symbol.asyncDispose]()
    },
  }
}

export const newRequestId = () => crypto.randomUUID()

function actorFor(who: Somebody, people: Record<keyof typeof CAST, string>): Actor {
  if (who === 'visitor') return VISITOR
  if (who === 'installation') return INSTALLATION
  const { name } = CAST[who]
  return { kind: 'person', id: people[who], name, accountRole: 'member', suspended: who === 'filip' }
}

async function layOut(store: Store) {
  const laid = await store.act({ actor: INSTALLATION, command: 'set-up', at: NOON }, async (act) =>
    allow(await fill(act)),
  )
  if (!laid.ok) throw new Error('the town was refused')
  return laid.value
}

async function fill({ frames }: Act) {
  const municipalityId = await frames.addMunicipality({
    slug: 'mesto',
    name: 'Mesto',
    country: 'SK',
    locale: 'sk-SK',
    timeZone: 'Europe/Bratislava',
    currency: 'EUR',
  })
  const osv = await frames.addOrganisation({
    municipalityId,
    slug: 'osv',
    name: 'Odbor sociálnych vecí',
    kind: 'municipal_office',
  })
  const addProcess = (slug: string) =>
    frames.addProcess({
      municipalityId,
      slug,
      kind: 'community_plan',
      title: slug,
      rulebook: { decision_default: 'consent' },
    })
  const processId = await addProcess('kpss')
  const otherProcessId = await addProcess('iny')
  const addTheme = (process: string, code: string, position: number) =>
    frames.addTheme({ processId: process, code, title: code, shortTitle: code, position, hue: position })
  const themes = {
    SEN: await addTheme(processId, 'SEN', 1),
    ZDR: await addTheme(processId, 'ZDR', 2),
    other: await addTheme(otherProcessId, 'SEN', 1),
  }
  const addMeasure = async (process: string, code: string) => {
    const planId = await frames.addPlan({
      processId: process,
      slug: `plan-${process}`,
      title: 'Akčný plán',
      periodFrom: 2021,
      periodTo: 2027,
    })
    const goalId = await frames.addGoal({ planId, code: '1', title: 'Cieľ', position: 1 })
    return frames.addMeasure({ goalId, code, title: 'Opatrenie', position: 1 })
  }
  const measures = {
    '1.1': await addMeasure(processId, '1.1'),
    other: await addMeasure(otherProcessId, '9.9'),
  }
  const groupId = await frames.addGroup({ processId, slug: 'seniori', name: 'Seniori', themeId: themes.SEN })
  const people = await addPeople(frames, municipalityId, groupId)
  return { municipalityId, processId, otherProcessId, groupId, osv, themes, measures, people }
}

async function addPeople(frames: Act['frames'], municipalityId: string, groupId: string) {
  const ids = new Map<string, string>()
  for (const [key, { name, function: role, membership }] of Object.entries(CAST)) {
    const suspendedAt = key === 'filip' ? NOON : null
    const personId = await frames.addPerson({ municipalityId, name, function: role, suspendedAt })
    if (membership) await frames.addMembership({ groupId, personId, ...membership })
    ids.set(key, personId)
  }
  return Object.fromEntries(ids) as Record<keyof typeof CAST, string>
}

async function holdMeeting(ctx: Context, frame: Awaited<ReturnType<typeof fill>>) {
  const created = await createMeeting(ctx, {
    processId: frame.processId,
    groupId: frame.groupId,
    code: 's-sen',
    kind: 'working_group',
    title: 'Seniori k návrhu akčného plánu',
    startsAt: new Date('2022-10-18T08:00:00Z'),
    endsAt: new Date('2022-10-18T10:30:00Z'),
    place: 'MsÚ, zasadačka č. 290',
    room: null,
    planYear: 2023,
    agenda: [
      { number: '1', title: 'Otvorenie', purpose: 'inform', plannedMinutes: 5 },
      { number: '2', title: 'Návrhy', purpose: 'discuss', plannedMinutes: 25 },
    ],
  })
  if (!created.ok) throw new Error(`the meeting was refused: ${created.reason}`)
  const meeting = { ...created.value, groupId: frame.groupId }
  const notice = await publishNotice(ctx, meeting, { text: 'v utorok 18. októbra 2022 o 10:00 hod.' })
  const opened = await openMeeting(ctx, meeting, { requestId: newRequestId() })
  const items = await ctx.store.agenda.ofMeeting(meeting.id)
  const second = items[1]?.id ?? ''
  const atItem = await openAgendaItem(ctx, meeting, { requestId: newRequestId(), itemId: second })
  const empty = await emptyNotes(ctx, meeting.id)
  for (const step of [notice, opened, atItem, empty]) if (!step.ok) throw new Error(`refused: ${step.reason}`)
  return { ...meeting, items: items.map(({ id }) => id) }
}

/** Without the heading of the open item, so that a test finds in the notes what it has written. */
const emptyNotes = ({ actor, store }: Context, meetingId: string) =>
  store.act({ actor, command: 'notes', at: NOON, meetingId }, async (act) => {
    act.document.writeNotes((notes) => notes.delete(0, notes.length))
    return allow(null)
  })

/** What everybody sees: the floor as it stands in the log. */
async function floorInLog(store: Store, meetingId: string): Promise<Floor> {
  const state = await store.log.load(meetingId)
  const doc = newSharedDocument()
  for (const update of state?.updates ?? []) Y.applyUpdate(doc, update)
  return readFloor(doc)
}
