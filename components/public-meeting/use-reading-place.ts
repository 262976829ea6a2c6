import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

type Place = { readonly key: string; readonly top: number }

/**
 * Keeps the block that somebody reads where it is while others write above it. Most browsers do so by
 * themselves; this is for those that lack scroll anchoring.
 */
export function useReadingPlace(container: RefObject<HTMLElement | null>, version: unknown): void {
  const place = useRef<Place | undefined>(undefined)

  useEffect(() => {
    if (anchorsByItself()) return
    const remember = () => {
      place.current = firstVisibleBlock(container.current)
    }
    addEventListener('scroll', remember, { passive: true })
    return () => removeEventListener('scroll', remember)
  }, [container])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is what may have moved the block
  useLayoutEffect(() => {
    const { key, top } = place.current ?? {}
    const block = key && container.current?.querySelector(`[data-block="${CSS.escape(key)}"]`)
    if (!block || top === undefined) return
    scrollBy({ top: block.getBoundingClientRect().top - top, behavior: 'instant' })
  }, [container, version])
}

const anchorsByItself = () => CSS.supports('overflow-anchor', 'auto')

function firstVisibleBlock(container: HTMLElement | null): Place | undefined {
  // At the top of the page nothing has been read yet, and new words above should be seen.
  if (!container || scrollY === 0) return undefined
  for (const block of container.querySelectorAll<HTMLElement>('[data-block]')) {
    const { top, bottom } = block.getBoundingClientRect()
    if (bottom > 0) return { key: block.dataset.block ?? '', top }
  }
  return undefined
}
