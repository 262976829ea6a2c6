import { type Readers, StoredTexts } from './stored-text.ts'

const MOST_MEETINGS = 50

/** Only to spare the database: every process keeps its own, and nothing is wrong without them. */
export const texts: Readonly<Record<Readers, StoredTexts>> = {
  members: new StoredTexts({ most: MOST_MEETINGS, readers: 'members' }),
  public: new StoredTexts({ most: MOST_MEETINGS, readers: 'public' }),
}
