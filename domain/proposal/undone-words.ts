import type { Locale } from '#domain/locale.ts'

/**
 * Why a card that came of a merge or a split was withdrawn, in the language of the place: an undo is one
 * press and asks for no words, and yet nothing is withdrawn without a reason that its page tells.
 */
export const UNDONE_WORDS: Record<Locale, { readonly merge: string; readonly split: string }> = {
  en: {
    merge: 'The merging was undone; its sources are proposals of their own again.',
    split: 'The splitting was undone; the proposal is whole again.',
  },
  sk: {
    merge: 'Zlúčenie bolo zrušené, pôvodné návrhy a podnety sú opäť samostatné.',
    split: 'Rozdelenie bolo zrušené, návrh je opäť celý.',
  },
  'pt-BR': {
    merge: 'A unificação foi desfeita; as propostas e contribuições de origem voltaram a ser independentes.',
    split: 'A divisão foi desfeita; a proposta voltou a ser uma só.',
  },
}
