import { StatusBar } from '#components/charts/status-bar.tsx'

type Sum = { label: string; value: number; text: string }

type Props = {
  caption: string
  captionShown?: boolean
  headers: readonly [string, string]
  covered: Sum
  uncovered: Sum
  total?: { label: string; text: string }
}

/** How much of the cost has a source, and how much is still looked for. */
export function MoneyBar({ covered, uncovered, ...rest }: Props) {
  return (
    <StatusBar
      {...rest}
      parts={[
        { key: 'covered', tone: 'adopted', ...covered },
        { key: 'uncovered', tone: 'needs-work', hatched: true, ...uncovered },
      ]}
    />
  )
}
