import pg from 'pg'
import { ForPeople } from '#server/for-people.ts'

/** Without these a PostgreSQL forgets at a power cut what it has confirmed, and we can't ask it not to. */
const MUST_BE_ON = ['fsync', 'full_page_writes'] as const

/** Refuses a PostgreSQL under which "saved" would be untrue. */
export async function refuseForgetful(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT name FROM pg_settings WHERE name = ANY($1) AND setting <> 'on' ORDER BY name`,
      [MUST_BE_ON],
    )
    if (rows.length > 0) throw new Forgetful(rows.map(({ name }) => name))
  } finally {
    await client.end()
  }
}

export class Forgetful extends ForPeople {
  override readonly name = 'Forgetful'

  constructor(settings: readonly string[]) {
    super(
      `The PostgreSQL of DATABASE_URL runs with ${settings.map((name) => `${name} = off`).join(' and ')}: ` +
        'at a power cut it would lose what people were told is saved. Switch it on and restart PostgreSQL.',
    )
  }
}
