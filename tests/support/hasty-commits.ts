// Loaded into a server with `--import`, this makes PostgreSQL confirm commits before they are on the disk, as
// some installations are set up to be faster. Our tests must find that out.
import pg from 'pg'
import { WAIT_FOR_THE_DISK } from '#server/store/database.ts'

const ask = pg.Client.prototype.query

pg.Client.prototype.query = function (this: pg.Client, ...[asked, ...rest]: Parameters<typeof ask>) {
  const text: unknown = asked
  return ask.call(this, text === WAIT_FOR_THE_DISK ? 'SET synchronous_commit = off' : asked, ...rest)
} as typeof ask
