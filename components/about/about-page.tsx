import type { ReactNode } from 'react'
import { PageBody } from '#components/shell/page-body.tsx'
import { classNames } from '#components/ui/class-names.ts'
import type { Translator } from '#messages/catalogue.ts'

type Props = {
  t: Translator<'about'>
  current: AboutPath
  title: string
  lead: string
  children: ReactNode
}

const PAGES = [
  { href: '/about', label: 'title' },
  { href: '/about/accessibility', label: 'accessibilityTitle' },
  { href: '/about/privacy', label: 'privacyTitle' },
  { href: '/about/licence', label: 'licenceTitle' },
] as const

type AboutPath = (typeof PAGES)[number]['href']

/** A page about this software and how it treats people, with the way to the others. */
export function AboutPage({ t, current, title, lead, children }: Props) {
  return (
    <PageBody width="text" title={title} lead={lead}>
      <nav aria-label={t('navigation')} data-print="hide" className="mb-8">
        <ul className="flex flex-wrap gap-x-1 border-b border-line">
          {PAGES.map(({ href, label }) => (
            <li key={href}>
              <a
                href={href}
                aria-current={href === current ? 'page' : undefined}
                className={classNames(
                  'target -mb-px flex items-center border-b-2 px-3 py-2 font-semibold',
                  href === current
                    ? 'border-accent text-ink'
                    : 'border-transparent text-ink-soft hover:border-edge hover:text-ink',
                )}
              >
                {t(label)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="space-y-8 text-reading">{children}</div>
    </PageBody>
  )
}

type SectionProps = { title: string; children: ReactNode }

export function AboutSection({ title, children }: SectionProps) {
  return (
    <section>
      <h2 className="text-title-2">{title}</h2>
      <div className="measure mt-2 space-y-3">{children}</div>
    </section>
  )
}

export function Bullets({ items }: { items: readonly string[] }) {
  return (
    <ul className="list-disc space-y-1.5 ps-6">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}
