/** How many have answered, large and as a bar. */
export function RoomTurnout({ words, share }: { words: string; share: number }) {
  return (
    <div className="mt-auto flex flex-wrap items-center gap-x-[2vw] gap-y-2 pt-[2vh]">
      <p className="tabular font-bold text-[clamp(1.75rem,2.4vw,3.5rem)]">{words}</p>
      <div className="h-4 min-w-40 flex-1 overflow-hidden rounded-full bg-neutral-bg outline outline-line">
        <div
          className="h-full origin-left rounded-full bg-accent"
          style={{ transform: `scaleX(${Math.min(share, 1).toFixed(4)})` }}
        />
      </div>
    </div>
  )
}
