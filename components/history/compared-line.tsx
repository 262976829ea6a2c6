import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import type { LineLook } from '#domain/history/line.ts'
import type { ComparedLineView, PassageView } from '#protocol/pages/history.ts'
import type { HistorySpeech } from './history-speech.ts'
import { authorsOf, Passages } from './passages.tsx'

type Props = { line: ComparedLineView; speech: HistorySpeech }

const SIGN = { same: '', changed: '±', added: '+', removed: '−' } as const

const EDGE = {
  same: 'border-transparent',
  changed: 'border-needs-work-fill',
  added: 'border-adopted-fill',
  removed: 'border-not-adopted-fill',
} as const

/** One line of both states: side by side where there is room, else as one text with its marks. */
export function ComparedLine({ line, speech }: Props) {
  const before = line.passages.filter(({ change }) => change !== 'added')
  const after = line.passages.filter(({ change }) => change !== 'removed')
  return (
    <li className={classNames('border-s-3 ps-2 sm:ps-3', EDGE[line.change])}>
      <LineSign line={line} speech={speech} />
      <div className="lg:hidden">
        <OneSide line={line} passages={line.passages} speech={speech} />
      </div>
      <div className="hidden gap-6 lg:grid lg:grid-cols-2">
        {/* What did not change would be read out twice. */}
        <div aria-hidden={line.change === 'same'} className="min-w-0">
          {line.change !== 'added' && <OneSide line={line} passages={before} speech={speech} />}
        </div>
        <div className="min-w-0">
          {line.change !== 'removed' && <OneSide line={line} passages={after} speech={speech} />}
        </div>
      </div>
    </li>
  )
}

function LineSign({ line: { change }, speech: { t } }: Props) {
  if (change === 'same') return null
  const words = { changed: t('lineChanged'), added: t('lineAdded'), removed: t('lineRemoved') }
  return (
    <span className="float-start -ms-6 w-3 font-semibold text-ink-soft sm:-ms-7">
      <span aria-hidden>{SIGN[change]}</span>
      <VisuallyHidden>{words[change]}: </VisuallyHidden>
    </span>
  )
}

type SideProps = Props & { passages: readonly PassageView[] }

function OneSide({ line, passages, speech }: SideProps) {
  const came = authorsOf(passages, 'added')
  const went = authorsOf(passages, 'removed')
  const { t } = speech
  return (
    <div className="py-0.5">
      <Look look={line.look} speech={speech}>
        <span {...speech.theirs}>
          <Passages passages={passages} speech={speech} authors={[...new Set([...came, ...went])]} />
        </span>
      </Look>
      <Credit
        names={came}
        all={[...came, ...went]}
        say={(names) => t('addedBy', { names })}
        speech={speech}
      />
      <Credit
        names={went}
        all={[...came, ...went]}
        say={(names) => t('writtenBy', { names })}
        speech={speech}
      />
    </div>
  )
}

type CreditProps = {
  names: readonly string[]
  all: readonly string[]
  say: (names: string) => string
  speech: HistorySpeech
}

/** Names carry their figure where the line has several. */
function Credit({ names, all, say, speech: { formats } }: CreditProps) {
  if (names.length === 0) return null
  const order = [...new Set(all)]
  const shown = order.length > 1 ? names.map((name) => `${name} (${order.indexOf(name) + 1})`) : names
  return <p className="text-small text-ink-soft">{say(formats.list(shown))}</p>
}

const TEXT = 'whitespace-pre-line text-base leading-relaxed wrap-anywhere'

function Look({ look, speech, children }: { look: LineLook; speech: HistorySpeech; children: ReactNode }) {
  const { type, level } = look
  if (type === 'heading' || type === 'title') {
    return <p className={classNames(TEXT, level === 2 ? 'text-title-3' : '', 'font-semibold')}>{children}</p>
  }
  if (type === 'quote') return <p className={classNames(TEXT, 'border-s-2 border-line ps-3')}>{children}</p>
  if (type === 'cell')
    return <p className={classNames(TEXT, 'rounded-sm border border-line px-2')}>{children}</p>
  const mark = markOf(look, speech)
  if (!mark) return <p className={TEXT}>{children}</p>
  return (
    <div className="flex gap-2" style={{ paddingInlineStart: `${Math.min(level - 1, 5)}rem` }}>
      <span className="shrink-0 text-ink-soft">{mark}</span>
      <p className={classNames(TEXT, 'min-w-0')}>{children}</p>
    </div>
  )
}

function markOf({ type }: LineLook, { t }: HistorySpeech): ReactNode {
  switch (type) {
    case 'bullet':
      return <span aria-hidden>•</span>
    case 'number':
      return <span aria-hidden>–</span>
    case 'task-open':
    case 'task-done':
      return (
        <>
          <span aria-hidden>{type === 'task-done' ? '☑' : '☐'}</span>
          <VisuallyHidden>{type === 'task-done' ? t('taskDone') : t('taskOpen')}: </VisuallyHidden>
        </>
      )
    default:
      return null
  }
}
