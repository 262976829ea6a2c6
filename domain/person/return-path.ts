const LONGEST = 500

/** A path of ours and nothing that a browser could read as another host. */
const OWN_PATH = /^\/(?![/\\])[^\s\\\p{C}]*$/u

/** Where to go after entering; anything that is not a path of this site leads home. */
export function returnPath(wish: string | undefined, otherwise = '/'): string {
  return wish !== undefined && wish.length <= LONGEST && OWN_PATH.test(wish) ? wish : otherwise
}
