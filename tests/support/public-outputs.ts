import * as Y from 'yjs'
import { newSharedDocument } from '#protocol/shared-document.ts'
import type { Context } from '#server/context.ts'
import { calendarFile } from '#server/export/calendar.ts'
import { planCsv } from '#server/export/plan-csv.ts'
import { announcementPage } from '#server/queries/announcement-page.ts'
import { groupCalendar, meetingCalendar, wholeCalendar } from '#server/queries/calendar.ts'
import { contributionPage } from '#server/queries/contribution-page.ts'
import { entryPage } from '#server/queries/entry-page.ts'
import { groupPage } from '#server/queries/group-page.ts'
import { groupsPage } from '#server/queries/groups.ts'
import { historyPage } from '#server/queries/history-page.ts'
import { homePage } from '#server/queries/home.ts'
import { findMeetingPage } from '#server/queries/meeting-page.ts'
import { allMeetings } from '#server/queries/meetings.ts'
import { minutesPage } from '#server/queries/minutes-page.ts'
import { planPage, plansPage } from '#server/queries/plan-page.ts'
import { proposalPage, versionBytes } from '#server/queries/proposal-page.ts'
import { findAskingPage, findQuestionsPage } from '#server/queries/questions-page.ts'
import type { Rows } from '#server/store/database.ts'

/** All that a stranger can ask for, with whatever codes the database holds: name → what is answered. */
export async function publicOutputs(ctx: Context, rows: Rows): Promise<Map<string, unknown>> {
  const outputs = new Map<string, unknown>([
    ['home', await homePage(ctx)],
    ['groups', await groupsPage(ctx)],
    ['plans', await plansPage(ctx)],
    ['meetings', await allMeetings(ctx)],
    ['calendar', await wholeCalendar(ctx)],
  ])
  for (const { slug } of await rows.group.findMany()) {
    outputs.set(`group ${slug}`, [await groupPage(ctx, slug), await groupCalendar(ctx, slug)])
  }
  for (const { slug } of await rows.plan.findMany()) outputs.set(`plan ${slug}`, await planOutputs(ctx, slug))
  for (const { code } of await rows.entry.findMany()) outputs.set(`entry ${code}`, await entryPage(ctx, code))
  for (const { code } of await rows.contribution.findMany()) {
    outputs.set(`contribution ${code}`, await contributionPage(ctx, code))
  }
  for (const { code } of await rows.proposal.findMany()) {
    outputs.set(`proposal ${code}`, [
      await proposalPage(ctx, code),
      await versionBytes(ctx, { code, number: 1 }),
    ])
  }
  for (const { id, code } of await rows.meeting.findMany()) {
    outputs.set(`meeting ${code}`, await meetingOutputs(ctx, { id, code }))
  }
  return outputs
}

async function planOutputs(ctx: Context, slug: string): Promise<unknown> {
  const plan = await planPage(ctx, slug, { year: 'all' })
  return [plan, plan && planCsv({ plan, locale: 'sk', origin: 'https://plan.example.org' })]
}

async function meetingOutputs(ctx: Context, meeting: { id: string; code: string }): Promise<unknown> {
  const { code } = meeting
  const calendar = await meetingCalendar(ctx, code)
  const origin = 'https://plan.example.org'
  return [
    await findMeetingPage(ctx, code),
    await announcementPage(ctx, code),
    await minutesPage(ctx, code),
    await historyPage(ctx, code, {}),
    await findQuestionsPage(ctx, code, null),
    await findAskingPage(ctx, code),
    calendar && calendarFile({ ...calendar, origin }),
  ]
}

/** The bytes with which a newcomer's copy of a meeting's document begins. */
export async function documentBytes({ store }: Context, meetingId: string): Promise<Uint8Array> {
  const stored = await store.log.load(meetingId)
  const doc = newSharedDocument()
  doc.transact(() => {
    for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update)
  })
  return Y.encodeStateAsUpdate(doc)
}
