import { publicName } from '#domain/person/public-name.ts'
import type { Official } from '#protocol/pages/group.ts'
import type { Link, Place, ProcessLine, ThemeLine } from '#protocol/pages/place.ts'
import type { LeadRow, ProcessRow, ThemeRow } from './rows.ts'

export function presentProcess({ slug, title, kind, municipality }: ProcessRow): ProcessLine {
  return { slug, title, kind, place: presentPlace(municipality) }
}

function presentPlace({ name, locale, timeZone, currency }: ProcessRow['municipality']): Place {
  return { name, locale, timeZone, currency }
}

export function presentTheme(theme: ThemeRow | null | undefined): ThemeLine | null {
  if (!theme) return null
  const { code, title, shortTitle, hue } = theme
  return { code, title, shortTitle, hue }
}

export const presentLink = ({ code, title }: Link): Link => ({ code, title })

/** The only place where a person's name reaches a public page, and only as far as they chose. */
export function presentOfficial(person: LeadRow | null): Official | null {
  if (!person) return null
  const name = publicName(person)
  return name === null && person.function === null ? null : { name, role: person.function }
}

/** A day without a time, as `2023-12-31`. */
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10)
