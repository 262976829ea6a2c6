type Props = { voted: number; entitled: number; words: string; className?: string }

/** How many have voted, of how many: a bar, and the same in words. */
export function Turnout({ voted, entitled, words, className = '' }: Props) {
  const share = entitled > 0 ? Math.min(voted / entitled, 1) : 0
  return (
    <div className={className}>
      <p className="tabular font-semibold">{words}</p>
      <div className="mt-1 h-2 overflow-hidden rounded-full bg-neutral-bg outline outline-line">
        <div
          className="h-full origin-left rounded-full bg-accent transition-transform"
          style={{ transform: `scaleX(${share.toFixed(4)})` }}
        />
      </div>
    </div>
  )
}
