import type { ReactNode } from 'react'

type Props = {
  title: string
  /** What will stand here. */
  children: ReactNode
  /** The first thing to do. */
  action?: ReactNode
  icon?: ReactNode
}

export function EmptyState({ title, children, action, icon }: Props) {
  return (
    <div className="flex flex-col items-start gap-2 rounded-md border border-dashed border-line px-5 py-6">
      {icon && <span className="text-ink-soft">{icon}</span>}
      <p className="font-semibold">{title}</p>
      <div className="measure text-ink-soft">{children}</div>
      {action && <div className="mt-1">{action}</div>}
    </div>
  )
}
