import { create } from 'qrcode'

type Props = { text: string; label: string }

/** Black on white in every appearance: cameras expect it so. */
export function QrCode({ text, label }: Props) {
  const { data, size } = create(text, { errorCorrectionLevel: 'M' }).modules
  const dark = Array.from(data).flatMap((bit, index) =>
    bit ? [`M${index % size},${Math.floor(index / size)}h1v1h-1z`] : [],
  )
  const quiet = 3
  return (
    <svg
      role="img"
      aria-label={label}
      data-mark
      viewBox={`${-quiet} ${-quiet} ${size + 2 * quiet} ${size + 2 * quiet}`}
      shapeRendering="crispEdges"
      className="w-full max-w-36 rounded-sm"
    >
      <rect x={-quiet} y={-quiet} width="100%" height="100%" fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  )
}
