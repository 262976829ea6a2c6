import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { expect, test } from 'vitest'
import { backUp, RestoreRefused, restore } from '#server/postgres/backup.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { runningMeeting, setProposalState } from '#tests/support/sync.ts'

async function aFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'spolu-backup-'))
  return { file: join(folder, 'spolu.backup'), [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) }
}

/** Every row of every table, as one hash a table. */
async function contentOf(databaseUrl: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  )
  const content: Record<string, string> = {}
  for (const { name } of rows) {
    const table = pg.escapeIdentifier(name)
    const { rows: hashes } = await client.query<{ hash: string }>(
      `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS hash FROM ${table} t`,
    )
    content[name] = hashes[0]?.hash ?? ''
  }
  await client.end()
  return content
}

test('BACK-1 what is restored equals what was backed up, row for row, and the record goes on', async () => {
  await using original = await freshDatabase()
  await using copy = await freshDatabase()
  await using folder = await aFolder()
  const { meeting, proposalId } = await runningMeeting(original.store)
  await setProposalState(original.store, { meetingId: meeting.id, proposalId, state: 'withdrawn' })

  const written = await backUp(original.url, folder.file)
  const read = await restore(copy.url, folder.file)

  expect(read).toBe(written)
  expect(await contentOf(copy.url)).toEqual(await contentOf(original.url))
})

test('BACK-2 a cut, foreign or unsuitable file is refused, and so is a full database; nothing is changed', async () => {
  await using original = await freshDatabase()
  await using empty = await freshDatabase()
  await using folder = await aFolder()
  await backUp(original.url, folder.file)
  const lines = gunzipSync(await readFile(folder.file))
    .toString()
    .trimEnd()
    .split('\n')
  const before = await contentOf(empty.url)

  const spoilt = [
    lines.slice(0, -1),
    ['hello'],
    [lines[0]?.replace('constraints', 'others') ?? '', ...lines.slice(1)],
    [lines[0] ?? '', 'pg_authid\t[]', lines.at(-1) ?? ''],
  ]
  for (const kept of spoilt) {
    await writeFile(folder.file, gzipSync(`${kept.join('\n')}\n`))
    await expect(restore(empty.url, folder.file)).rejects.toBeInstanceOf(RestoreRefused)
  }

  expect(await contentOf(empty.url)).toEqual(before)
})
