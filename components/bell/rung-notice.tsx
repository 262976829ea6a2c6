import { BellRing } from 'lucide-react'
import { usePublicWords } from '#components/public-meeting/public-words.tsx'
import { buttonStyle } from '#components/ui/button-style.ts'
import { sayBell } from './say-bell.ts'
import type { Bells } from './use-bells.ts'

/** What has rung stays in sight until somebody has seen it. */
export function RungNotice({ bells: { rung, acknowledge } }: { readonly bells: Bells }) {
  const words = usePublicWords()
  if (rung.length === 0) return null
  return (
    <section
      aria-label={words.bell.title}
      className="flex items-center gap-3 rounded-md border border-accent bg-raised py-2 ps-4 pe-2 shadow-floating print:hidden"
    >
      <BellRing size={20} aria-hidden className="shrink-0 text-accent-ink" />
      <div className="min-w-0 flex-1 font-semibold">
        {rung.map((news) => (
          <p key={news.item.id}>{sayBell(news, words)}</p>
        ))}
      </div>
      <button type="button" onClick={acknowledge} className={buttonStyle({ size: 'sm' })}>
        {words.bell.understood}
      </button>
    </section>
  )
}
