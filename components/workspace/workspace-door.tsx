'use client'

import { lazy } from 'react'
import type { MembersWorkspaceProps } from '#components/workspace/members-workspace.tsx'

/**
 * Everybody's page of a meeting has one address, and a bundler gives an address one set of scripts.
 * Behind this door the editor and all that belongs to it are fetched only by those who may enter.
 */
const Behind = lazy(async () => {
  const { MembersWorkspace } = await import('#components/workspace/members-workspace.tsx')
  return { default: MembersWorkspace }
})

export const WorkspaceDoor = (props: MembersWorkspaceProps) => <Behind {...props} />
