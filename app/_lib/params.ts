import { notFound } from 'next/navigation'

/** A piece of the address as it was before it was encoded; an address that cannot be read is nowhere. */
export function decodedParam(piece: string): string {
  try {
    return decodeURIComponent(piece)
  } catch {
    notFound()
  }
}

/** One value of a query string, where the same name twice means the first. */
export const firstOf = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value
