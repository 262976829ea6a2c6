/** What a vote says when nobody has said it otherwise: for the record, so in the language of the town. */
type TownWords = { readonly lost: string; readonly question: (code: string) => string }

const ENGLISH: TownWords = {
  lost: 'It did not reach the required majority in the vote.',
  question: (code) => `Do you agree with proposal ${code}?`,
}

const WORDS: ReadonlyMap<string, TownWords> = new Map([
  [
    'sk',
    {
      lost: 'V hlasovaní nezískal potrebnú väčšinu.',
      question: (code: string) => `Súhlasíte s návrhom ${code}?`,
    },
  ],
  [
    'pt',
    {
      lost: 'Não alcançou na votação a maioria necessária.',
      question: (code: string) => `Você concorda com a proposta ${code}?`,
    },
  ],
])

const wordsOf = (locale: string) => WORDS.get(locale.split('-')[0] ?? '') ?? ENGLISH

/** The reason that a proposal owes its authors when it lost. */
export const lostReason = (locale: string): string => wordsOf(locale).lost

/** The question as it is mostly put. */
export const usualQuestion = (locale: string, code: string): string => wordsOf(locale).question(code)
