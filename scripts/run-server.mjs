import { envFile, runNode } from './run.mjs'

/** Runs the server on the pinned Node with .env read; it ends when this script is gone. */
export function runServer(args, env) {
  // The channel closes with this process, also by kill -9: that is how the server learns of it.
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc']
  return runNode([...envFile(), ...args], { env, stdio })
}
