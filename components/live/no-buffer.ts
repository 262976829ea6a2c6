/**
 * Stands in browsers for Node's `Buffer`, see next.config.mjs. lib0 names it in the half that it runs
 * on Node only; the full imitation that a bundler would add for that weighs 7 kB in every live page.
 */
export const Buffer = undefined
