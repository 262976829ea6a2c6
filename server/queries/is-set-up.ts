import type { Context } from '#server/context.ts'

/** Whether somebody administers this installation, so that the one-time token has done its work. */
export const isSetUp = ({ store }: Context): Promise<boolean> => store.people.hasAdministrator()
