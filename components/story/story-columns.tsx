import type { ReactNode } from 'react'

type Props = { aside: ReactNode; children: ReactNode }

/** A permanent page: the story, and beside it what one may want to take along. */
export function StoryColumns({ aside, children }: Props) {
  return (
    <div className="grid grid-cols-1 items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,2fr)_minmax(16rem,1fr)]">
      <div className="min-w-0 space-y-10">{children}</div>
      <aside className="space-y-4">{aside}</aside>
    </div>
  )
}

type SectionProps = { id: string; title: string; children: ReactNode }

export function StorySection({ id, title, children }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-4 text-title-2">
        {title}
      </h2>
      {children}
    </section>
  )
}
