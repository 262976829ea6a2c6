import type { SpokenWords } from '#components/public-meeting/public-words.tsx'
import type { BellNews } from './due-bells.ts'

/** "Now: 4. Questions of residents". */
export const sayBell = ({ kind, item }: BellNews, { say, bell }: Pick<SpokenWords, 'say' | 'bell'>): string =>
  say(bell.rings[kind], { number: item.number, title: item.title })
