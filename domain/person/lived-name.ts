/** What somebody is called wherever they are shown: the social name goes before the register's (reference L15). */
export const livedName = ({
  name,
  socialName,
}: {
  readonly name: string
  readonly socialName: string | null
}) => socialName?.trim() || name.trim()
