import { createHash, randomBytes } from 'node:crypto'

/** A secret that nobody can guess: 256 random bits. */
export const newToken = () => randomBytes(32).toString('base64url')

/** What is kept of a secret: whoever reads the table can't enter with it. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')
