import { socketFolder } from '#server/postgres/places.ts'
import { socketUrl } from '#server/postgres/supervisor.ts'
import { closeDatabase, openDatabase } from '#server/store/database.ts'

/** Puts demo people on the list of those who are at a meeting of a server of ours, with a vote. */
export async function arriveAtDemo(
  server: { readonly dataDir: string },
  { code, names }: { code: string; names: readonly string[] },
): Promise<void> {
  const database = openDatabase(socketUrl(socketFolder(server.dataDir)), { connections: 1 })
  try {
    const { prisma } = database
    const { id: meetingId } = await prisma.meeting.findUniqueOrThrow({ where: { code } })
    const people = await prisma.person.findMany({ where: { name: { in: [...names] } } })
    await prisma.attendance.deleteMany({ where: { meetingId } })
    await prisma.attendance.createMany({
      data: people.map(({ id: personId, name }) => ({
        meetingId,
        personId,
        displayName: name,
        checkIn: 'list' as const,
        arrivedAt: new Date(),
        hasVote: true,
      })),
    })
  } finally {
    await closeDatabase(database)
  }
}
