/** Who answers for a task: somebody of the house or an organisation, as chosen; else just words. */
export type TaskOwner = {
  readonly owner: string
  readonly personId: string | null
  readonly organisationId: string | null
}

export const inWords = (owner: string): TaskOwner => ({ owner, personId: null, organisationId: null })
