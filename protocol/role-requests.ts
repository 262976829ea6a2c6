import { z } from 'zod'
import { RUNNING_ROLES, type RunningRole } from '#domain/meeting/running-roles.ts'

/** Who runs a meeting now. `seen` is the term that stood on the screen of whoever asks. */
const asked = {
  requestId: z.uuid(),
  role: z.enum(RUNNING_ROLES),
  seen: z.uuid().nullable(),
}

export const roleRequestSchemas = {
  'roles:list': z.strictObject({}),
  'roles:take': z.strictObject(asked),
  'roles:give': z.strictObject({ ...asked, personId: z.uuid() }),
  'roles:return': z.strictObject(asked),
} as const

export type RoleHolder = {
  readonly termId: string
  readonly name: string
  readonly since: string
  readonly isMine: boolean
  /** Whether somebody handed it over who gets it back. */
  readonly isLent: boolean
}

export type RolesNow = Readonly<Record<RunningRole, RoleHolder | null>> & {
  /** Whether the asker may take a role and hand it over, by their own right. */
  readonly mayTake: boolean
  /** Members who are here, to whom a role can be handed. */
  readonly people: readonly { readonly id: string; readonly name: string }[]
}

type Done = Record<string, never>

export type RoleValues = {
  'roles:list': RolesNow
  'roles:take': Done
  'roles:give': Done
  'roles:return': Done
}
