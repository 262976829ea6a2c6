import { ChevronRight } from 'lucide-react'
import Link from 'next/link'

export type Crumb = { label: string; href?: string }

type Props = { label: string; items: readonly Crumb[] }

export function Breadcrumbs({ label, items }: Props) {
  return (
    <nav aria-label={label} data-print="hide">
      <ol className="flex flex-wrap items-center gap-x-1 gap-y-0.5 text-small text-ink-soft">
        {items.map(({ label: name, href }, index) => (
          <li key={name} className="flex min-w-0 items-center gap-1">
            {index > 0 && <ChevronRight size={14} aria-hidden className="shrink-0" />}
            {href ? (
              <Link href={href} className="inline-block rounded-sm py-1 hover:text-ink hover:underline">
                {name}
              </Link>
            ) : (
              <span className="py-1">{name}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
