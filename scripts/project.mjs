import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json; scripts work from wherever they are called. */
export const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)))

export const inProject = (...path) => join(PROJECT, ...path)
