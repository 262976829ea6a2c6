'use client'

import { Merge } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useFloor } from '#components/live/use-floor.ts'
import { useChoosing } from '#components/merge/choosing.tsx'
import { LookAlikes } from '#components/merge/look-alikes.tsx'
import { mergeableIn } from '#components/merge/merge-sources.ts'
import { Button } from '#components/ui/button.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { MOST_SOURCES } from '#domain/proposal/merging.ts'

/** Begins choosing what belongs together, and leads on to laying it side by side. */
export function MergeBar() {
  const t = useTranslations('merge')
  const { isOn, start, stop } = useChoosing()
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 px-3 pt-2 @min-[34rem]:px-4">
      <Button
        size="sm"
        variant={isOn ? 'secondary' : 'quiet'}
        icon={<Merge size={16} aria-hidden />}
        onPress={() => (isOn ? stop() : start([]))}
        className={isOn ? '' : '-ms-2.5'}
      >
        {isOn ? t('stop') : t('start')}
      </Button>
      {isOn ? <Chosen /> : <LookAlikes />}
    </div>
  )
}

function Chosen() {
  const t = useTranslations('merge')
  const { show } = useSurroundings()
  const { chosen, stop } = useChoosing()
  const floor = useFloor((whole) => whole)
  const ids = mergeableIn(floor)
    .map(({ id }) => id)
    .filter((id) => chosen.has(id))
  const isTooMany = ids.length > MOST_SOURCES

  return (
    <>
      <Button
        size="sm"
        variant="primary"
        isDisabled={ids.length < 2 || isTooMany}
        onPress={() => show({ kind: 'merge', ids, onMerged: stop })}
      >
        {t('compare')}
      </Button>
      <p role="status" className="text-small text-ink-soft">
        {ids.length === 0 ? t('chooseLead') : t('chosen', { count: ids.length })}
        {isTooMany && ` ${t('tooMany')}`}
      </p>
    </>
  )
}
