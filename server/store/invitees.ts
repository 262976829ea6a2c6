import type { Standing } from '#domain/meeting/role.ts'
import { livedName } from '#domain/person/lived-name.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Rows } from './database.ts'

type MeetingKey = { readonly id: string; readonly groupId: string | null }

const ORGANISATION = { select: { name: true } } as const
const PERSON = { id: true, name: true, socialName: true, organisation: ORGANISATION } as const
const MEMBERSHIP = { role: true, state: true, segment: true, organisation: ORGANISATION } as const
const MEMBER = { ...MEMBERSHIP, person: { select: PERSON } } as const

type PersonRow = Prisma.PersonGetPayload<{ select: typeof PERSON }>
type MembershipRow = Prisma.MembershipGetPayload<{ select: typeof MEMBERSHIP }>

/** Whom a meeting expects, and who let it be known that they do not come. */
export const invitees = (rows: Rows) => ({
  /** The members of the group whose meeting it is: nobody is expected where there is no group. */
  async expectedAt({ id, groupId }: MeetingKey) {
    if (groupId === null) return []
    const group = await rows.group.findUniqueOrThrow({
      where: { id: groupId },
      select: {
        leadId: true,
        members: { where: { state: 'active', person: { suspendedAt: null } }, select: MEMBER },
      },
    })
    const excuses = await rows.excuse.findMany({ where: { meetingId: id }, select: { personId: true } })
    const excused = new Set(excuses.map(({ personId }) => personId))
    return group.members.map(({ person, ...membership }) => ({
      ...introduce(person, { membership, participation: null, isLead: group.leadId === person.id }),
      isExcused: excused.has(person.id),
    }))
  },

  /** Somebody as the list would write them down; whether they belong here, their standing says. */
  async findPerson({ id, groupId }: MeetingKey, personId: string) {
    const person = await rows.person.findUnique({
      where: { id: personId, suspendedAt: null },
      select: PERSON,
    })
    if (!person) return undefined
    const participation = await rows.participation.findUnique({
      where: { meetingId_personId: { meetingId: id, personId } },
      select: { state: true, organisationName: true },
    })
    if (groupId === null) return introduce(person, { membership: null, participation, isLead: false })
    const membership = await rows.membership.findUnique({
      where: { groupId_personId: { groupId, personId } },
      select: MEMBERSHIP,
    })
    const led = await rows.group.count({ where: { id: groupId, leadId: personId } })
    return introduce(person, { membership, participation, isLead: led > 0 })
  },

  async excuse(excuse: {
    meetingId: string
    personId: string
    recordedAt: Date
    recordedById: string | null
  }) {
    const { count } = await rows.excuse.createMany({ data: [excuse], skipDuplicates: true })
    return count === 1
  },

  async endExcuse(meetingId: string, personId: string): Promise<boolean> {
    const { count } = await rows.excuse.deleteMany({ where: { meetingId, personId } })
    return count === 1
  },
})

type Belonging = {
  readonly membership: MembershipRow | null
  readonly participation: { readonly state: string; readonly organisationName: string | null } | null
  readonly isLead: boolean
}

function introduce(person: PersonRow, belonging: Belonging) {
  const { membership, participation } = belonging
  const active = membership?.state === 'active' ? membership : null
  const standing: Standing = belonging
  return {
    personId: person.id,
    name: livedName(person),
    organisationName:
      active?.organisation?.name ?? participation?.organisationName ?? person.organisation?.name ?? null,
    segment: active?.segment ?? null,
    standing,
  }
}
