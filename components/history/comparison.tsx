import { ChevronRight } from 'lucide-react'
import { proposalPath } from '#components/story/addresses.ts'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { SectionHeading } from '#components/ui/section-heading.tsx'
import type { Comparison as Compared, ComparedLineView, ComparedSection } from '#protocol/pages/history.ts'
import { ComparedLine } from './compared-line.tsx'
import type { HistorySpeech } from './history-speech.ts'

type Props = {
  comparison: Compared
  /** Both states in words, the earlier first. */
  names: readonly [string, string]
  speech: HistorySpeech
}

/** Two states of the document beside each other, with what changed marked in words, lines and colour. */
export function Comparison({ comparison, names, speech }: Props) {
  const { t } = speech
  const isSame = comparison.sections.every(({ lines }) => lines.every(({ change }) => change === 'same'))
  return (
    <div className="space-y-8">
      <div className="space-y-1">
        <p className="font-semibold" role="status">
          {isSame ? t('same') : t('summary', { added: comparison.added, removed: comparison.removed })}
        </p>
        {!isSame && (
          <p className="text-small text-ink-soft">
            {t.rich('legend', {
              ins: (words) => (
                <span className="text-adopted-ink underline decoration-2 underline-offset-3">{words}</span>
              ),
              del: (words) => <span className="text-not-adopted-ink line-through decoration-2">{words}</span>,
            })}
          </p>
        )}
      </div>
      {comparison.sections.map((section) => (
        <Section key={section.id} section={section} names={names} speech={speech} />
      ))}
    </div>
  )
}

type SectionProps = { section: ComparedSection; names: Props['names']; speech: HistorySpeech }

function Section({ section: { id, code, lines }, names, speech }: SectionProps) {
  const { t } = speech
  return (
    <section aria-labelledby={`section-${id}`} className="space-y-3">
      <SectionHeading id={`section-${id}`}>
        {code === null ? (
          t('notes')
        ) : (
          <a href={proposalPath(code)} className="rounded-sm hover:underline">
            {t('proposal', { code })}
          </a>
        )}
      </SectionHeading>
      {lines.length === 0 ? (
        <NoticeBox tone="neutral">{t('emptyNotes')}</NoticeBox>
      ) : (
        <div className="rounded-md border border-line bg-surface">
          <div className="hidden gap-6 rounded-t-md border-line border-b bg-sunken px-4 py-2 ps-11 text-small font-semibold text-ink-soft lg:grid lg:grid-cols-2">
            {names.map((name, at) => (
              <p key={at === 0 ? 'from' : 'to'} className="min-w-0">
                {at === 0 ? t('from') : t('to')}: {name}
              </p>
            ))}
          </div>
          <ol className="space-y-1 py-3 ps-8 pe-4">
            {foldUnchanged(lines).map((part) =>
              'folded' in part ? (
                <Folded key={part.folded[0]?.key} lines={part.folded} speech={speech} />
              ) : (
                <ComparedLine key={`${part.line.change} ${part.line.key}`} line={part.line} speech={speech} />
              ),
            )}
          </ol>
        </div>
      )}
    </section>
  )
}

function Folded({ lines, speech }: { lines: readonly ComparedLineView[]; speech: HistorySpeech }) {
  return (
    <li>
      <details className="group">
        <summary className="target -ms-6 flex cursor-pointer list-none items-center gap-1 rounded-sm text-small text-ink-soft hover:underline">
          <ChevronRight size={16} aria-hidden className="transition-transform group-open:rotate-90" />
          {speech.t('unchanged', { count: lines.length })}
        </summary>
        <ol className="space-y-1">
          {lines.map((line) => (
            <ComparedLine key={line.key} line={line} speech={speech} />
          ))}
        </ol>
      </details>
    </li>
  )
}

/** So many unchanged lines stay in sight before and after a change. */
const CONTEXT = 2
/** A fold that hides one line takes as much room as the line. */
const WORTH_FOLDING = 3

type Part = { readonly line: ComparedLineView } | { readonly folded: readonly ComparedLineView[] }

function foldUnchanged(lines: readonly ComparedLineView[]): Part[] {
  const near = (at: number) =>
    lines.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).some(({ change }) => change !== 'same')
  const parts: Part[] = []
  let far: ComparedLineView[] = []
  const settle = () => {
    if (far.length >= WORTH_FOLDING) parts.push({ folded: far })
    else parts.push(...far.map((line) => ({ line })))
    far = []
  }
  for (const [at, line] of lines.entries()) {
    if (!near(at)) {
      far.push(line)
      continue
    }
    settle()
    parts.push({ line })
  }
  settle()
  return parts
}
