import type { PlacedFinding, Resolution } from '#domain/minutes/findings.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Rows } from './database.ts'

const DRAFT = {
  writers: { orderBy: { since: 'asc' }, select: { personId: true } },
  sections: { orderBy: { key: 'asc' } },
  remarks: { orderBy: { at: 'asc' } },
  findings: true,
} as const satisfies Prisma.MinutesDraftInclude

type Writer = { readonly id: string | null; readonly at: Date }

type Edit = {
  readonly key: string
  readonly text: string
  readonly revision: number
  readonly personId: string | null
  readonly at: Date
}

type Remark = { readonly key: string; readonly text: string; readonly personId: string; readonly at: Date }

type Answer = {
  readonly state: 'accepted' | 'declined'
  readonly answer: string
  readonly answeredAt: Date
}

/** Minutes in work; written within acts of their meeting, whose lock makes them take turns. */
export const minutes = (rows: Rows) => ({
  findDraft: (meetingId: string) => rows.minutesDraft.findUnique({ where: { meetingId }, include: DRAFT }),

  /** The draft, made at the first act about it; whoever writes in it is counted among its writers. */
  async beginDraft(meetingId: string, writer?: Writer): Promise<void> {
    await rows.minutesDraft.upsert({ where: { meetingId }, create: { meetingId }, update: {} })
    if (!writer || writer.id === null) return
    const id = { meetingId, personId: writer.id }
    await rows.minutesWriter.upsert({
      where: { meetingId_personId: id },
      create: { ...id, since: writer.at },
      update: {},
    })
  },

  async forgetWriters(meetingId: string): Promise<void> {
    await rows.minutesWriter.deleteMany({ where: { meetingId } })
  },

  async saveSection(meetingId: string, { key, text, revision, personId, at }: Edit): Promise<void> {
    const words = { text, revision, updatedById: personId, updatedAt: at }
    await rows.minutesSection.upsert({
      where: { meetingId_key: { meetingId, key } },
      create: { meetingId, key, ...words },
      update: words,
    })
  },

  async changeDraft(
    meetingId: string,
    data: Omit<Prisma.MinutesDraftUncheckedUpdateInput, 'meetingId' | keyof typeof DRAFT>,
  ): Promise<void> {
    await rows.minutesDraft.update({ where: { meetingId }, data })
  },

  async addRemark(meetingId: string, remark: Remark): Promise<void> {
    await rows.minutesRemark.create({ data: { meetingId, ...remark } })
  },

  findRemark: (meetingId: string, id: string) => rows.minutesRemark.findUnique({ where: { id, meetingId } }),

  async answerRemark(id: string, answer: Answer): Promise<void> {
    await rows.minutesRemark.update({ where: { id }, data: answer })
  },

  async resolveFinding(
    meetingId: string,
    { verdict, reason, ...finding }: Resolution,
    by: { readonly personId: string | null; readonly at: Date },
  ): Promise<void> {
    const id = { meetingId, ...finding } satisfies PlacedFinding & { meetingId: string }
    await rows.minutesFinding.upsert({
      where: { meetingId_key_kind_words: id },
      create: { ...id, verdict, reason, ...by },
      update: { verdict, reason, ...by },
    })
  },
})
