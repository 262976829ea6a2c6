import { classNames } from '#components/ui/class-names.ts'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'sm' | 'md' | 'lg'

const BASE =
  'inline-flex items-center justify-center gap-2 rounded-md border font-semibold text-center no-underline select-none transition-colors pointer-coarse:min-h-11 disabled:opacity-55 data-disabled:not-data-pending:opacity-55'

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-strong active:bg-accent-strong',
  secondary: 'border-edge bg-surface text-ink hover:bg-sunken active:bg-neutral-bg',
  quiet: 'border-transparent bg-transparent text-accent-ink hover:bg-accent-soft active:bg-accent-soft',
  danger: 'border-transparent bg-danger text-on-danger hover:bg-danger-strong active:bg-danger-strong',
}

const SIZES: Record<ButtonSize, string> = {
  sm: 'min-h-8 px-2.5 py-1 text-small',
  md: 'min-h-9 px-3.5 py-1.5 text-base',
  lg: 'min-h-11 px-5 py-2 text-title-3',
}

type Look = {
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  className?: string | undefined
}

/** The one look of whatever is pressed: buttons, submit buttons and links that act. */
export const buttonStyle = ({ variant = 'secondary', size = 'md', className }: Look) =>
  classNames(BASE, VARIANTS[variant], SIZES[size], className)
