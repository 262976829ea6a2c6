import { type Letter, write } from './letter.ts'

/** Takes a letter to its reader; false when it could not be handed over, and the log says why. */
export type Post = { readonly send: (letter: Letter) => Promise<boolean> }

export type Sender = { readonly name: string; readonly address: string }

/** `Spolu <spolu@example.org>`, or the address alone, as the settings allow. */
export function parseSender(mailFrom: string): Sender {
  const named = /^(?<name>[^<>]*)<(?<address>[^<>]+)>$/.exec(mailFrom)?.groups
  return { name: named?.name?.trim() ?? '', address: named?.address ?? mailFrom }
}

/** A letter holds words only: the mailer shall open no file and no address. */
export const NOTHING_FETCHED = { disableFileAccess: true, disableUrlAccess: true }

/**
 * Objects instead of strings, and the envelope said outright: no parser of the mailer's gets to read
 * an address out of text that a stranger typed.
 */
export function messageOf(letter: Letter, sender: Sender) {
  return {
    from: { name: sender.name, address: sender.address },
    to: { name: '', address: letter.to },
    envelope: { from: sender.address, to: [letter.to] },
    subject: letter.subject,
    ...write(letter),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': letter.locale },
  }
}
