import type { Watched } from '#components/live/live-value.ts'

/** The first value that satisfies `is`, now or later. */
export function until<Value>(watched: Watched<Value>, is: (value: Value) => boolean): Promise<Value> {
  return new Promise((resolve) => {
    const look = () => {
      if (!is(watched.get())) return
      stop()
      resolve(watched.get())
    }
    const stop = watched.subscribe(look)
    look()
  })
}
