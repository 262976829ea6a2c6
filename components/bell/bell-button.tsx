import { Bell, BellRing } from 'lucide-react'
import { usePublicWords } from '#components/public-meeting/public-words.tsx'
import { classNames } from '#components/ui/class-names.ts'
import type { FloorItem } from '#protocol/floor.ts'
import type { Bells } from './use-bells.ts'

/** Beside an item that is still ahead. Its name begins with what is seen. */
export function BellButton({ item, bells }: { readonly item: FloorItem; readonly bells: Bells }) {
  const { say, bell } = usePublicWords()
  const isAsked = bells.asked.has(item.id)
  const Icon = isAsked ? BellRing : Bell
  return (
    <button
      type="button"
      aria-pressed={isAsked}
      aria-label={say(bell.tellMe, { number: item.number, title: item.title })}
      onClick={() => bells.toggle(item)}
      className={classNames(
        'inline-flex min-h-11 min-w-11 shrink-0 items-center justify-center gap-1.5 self-center rounded-md border px-2.5 font-semibold text-small print:hidden',
        isAsked
          ? 'border-accent bg-accent-soft text-accent-ink'
          : 'border-transparent text-accent-ink hover:bg-accent-soft',
      )}
    >
      <Icon size={18} aria-hidden />
      <span aria-hidden className="max-[22.5rem]:sr-only">
        {bell.short}
      </span>
    </button>
  )
}
