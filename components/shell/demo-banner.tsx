import { FlaskConical } from 'lucide-react'

type Props = {
  title: string
  text: string
  /** Said where there is room. */
  more: string
  signIn: string
}

export function DemoBanner({ title, text, more, signIn }: Props) {
  return (
    <aside
      data-chrome-part="banner"
      aria-label={title}
      className="border-b border-needs-work-line bg-needs-work-bg text-small text-ink"
    >
      <div className="mx-auto flex max-w-[72rem] flex-wrap items-center gap-x-3 px-4 py-1 sm:px-6">
        <p className="min-w-0">
          <FlaskConical
            size={16}
            aria-hidden
            className="me-1.5 inline-block align-[-0.2em] text-needs-work-ink"
          />
          <strong className="text-needs-work-ink">{title}</strong> {text}{' '}
          <span className="max-md:hidden">{more}</span>
        </p>
        <a
          href="/sign-in"
          className="inline-flex min-h-8 items-center font-semibold underline underline-offset-2"
        >
          {signIn}
        </a>
      </div>
    </aside>
  )
}
