type Props = {
  name: string
  /** 1 to 12, as the server gave it. */
  hue: number
  size?: 'sm' | 'md'
}

/** Initials on the person's colour; the name itself stands beside it or in a label. */
export function Avatar({ name, hue, size = 'md' }: Props) {
  return (
    <span
      aria-hidden
      data-mark
      className={`inline-flex shrink-0 items-center justify-center rounded-full font-semibold text-on-person ${
        size === 'sm' ? 'size-6 text-[0.6875rem]' : 'size-8 text-small'
      }`}
      style={{ backgroundColor: `var(--person-${hue})` }}
    >
      {initialsOf(name)}
    </span>
  )
}

export function initialsOf(name: string): string {
  const parts = name.split(/\s+/).filter(Boolean)
  const [first = ''] = parts
  const last = parts.length > 1 ? (parts.at(-1) ?? '') : ''
  return [first, last].map((part) => [...part][0]?.toLocaleUpperCase() ?? '').join('')
}
