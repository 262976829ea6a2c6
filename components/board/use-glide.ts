'use client'

import { type RefObject, useEffect } from 'react'

const GLIDE_MS = 160

type Place = { readonly list: Element | null; readonly index: number; readonly rect: DOMRect }

/**
 * Lets a card that changed its place glide there, so that everybody sees where it went. Watches the
 * elements and not the values, since a list may put its items in order after its parent has rendered.
 */
export function useGlide(within: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const container = within.current
    if (!container) return
    let before = placesIn(container)
    const remember = () => {
      before = placesIn(container)
    }
    const observer = new MutationObserver(() => {
      const after = placesIn(container)
      for (const [card, place] of after) glide(card, before.get(card), place, container)
      before = after
    })
    observer.observe(container, { childList: true, subtree: true })
    container.addEventListener('scrollend', remember, { capture: true, passive: true })
    window.addEventListener('resize', remember, { passive: true })
    return () => {
      observer.disconnect()
      container.removeEventListener('scrollend', remember, { capture: true })
      window.removeEventListener('resize', remember)
    }
  }, [within])
}

function placesIn(container: HTMLElement): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  for (const list of container.querySelectorAll('[data-cards]')) {
    list.querySelectorAll<HTMLElement>('[data-card]').forEach((card, index) => {
      places.set(card.dataset.card ?? '', { list, index, rect: card.getBoundingClientRect() })
    })
  }
  return places
}

function glide(id: string, from: Place | undefined, to: Place, container: HTMLElement): void {
  const stayed = !from || (from.list === to.list && from.index === to.index)
  if (stayed || from.rect.width === 0 || to.rect.width === 0) return
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return

  const card = container.querySelector(`[data-card="${CSS.escape(id)}"]`)
  const offset = `${from.rect.x - to.rect.x}px, ${from.rect.y - to.rect.y}px`
  card?.animate([{ transform: `translate(${offset})` }, { transform: 'none' }], {
    duration: GLIDE_MS,
    easing: 'ease-out',
  })
}
