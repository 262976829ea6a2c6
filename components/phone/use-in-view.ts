import { useEffect, useState } from 'react'

/** The doors lie over the lower edge. */
const COVERED_PX = 160

/** Whether an element stands before the reader's eyes; where that can't be known it does not. */
export function useInView(id: string): boolean {
  const [isInView, setInView] = useState(false)
  useEffect(() => {
    const element = document.getElementById(id)
    if (!element || !('IntersectionObserver' in window)) return
    const observer = new IntersectionObserver(
      (entries) => setInView(entries.at(-1)?.isIntersecting ?? false),
      { rootMargin: `0px 0px -${COVERED_PX}px 0px` },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [id])
  return isInView
}
