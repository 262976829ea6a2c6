import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { decodedParam } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { words } from '#app/_lib/words.ts'
import type { MinutesPage } from '#protocol/pages/minutes.ts'
import { minutesPage } from '#server/queries/minutes-page.ts'
import { minutesWork } from '#server/queries/minutes-work.ts'
import { MinutesInWork } from './_in-work.tsx'
import { PublishedMinutes } from './_published.tsx'

type Search = { version?: string | undefined; edition?: string | undefined; preview?: string }
type Props = { params: Promise<{ code: string }>; searchParams: Promise<Search> }

/** Work goes before what is published, unless somebody asks for a version. */
const load = cache(async (code: string, version: string | undefined, edition: string | undefined) => {
  const ctx = await contextForRequest()
  const work = version === undefined ? await minutesWork(ctx, code) : undefined
  if (work) return { work, published: undefined }
  const published = await findPublished(code, { version, edition })
  return { work: undefined, published }
})

async function findPublished(code: string, { version, edition }: Search): Promise<MinutesPage | undefined> {
  const wanted = version === undefined ? undefined : Number(version)
  if (wanted !== undefined && !(Number.isInteger(wanted) && wanted > 0 && wanted < 10_000)) return undefined
  return minutesPage(await contextForRequest(), code, {
    version: wanted,
    edition: edition === 'public' ? 'public' : undefined,
  })
}

async function loadFor({ params, searchParams }: Props) {
  const [{ code }, { version, edition, preview }] = await Promise.all([params, searchParams])
  return { ...(await load(decodedParam(code), version, edition)), preview }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { work, published } = await loadFor(props)
  if (work) return { title: (await words('minutes'))('work.title'), robots: { index: false } }
  if (!published) notFound()
  const t = await words('group')
  const title = t('minutesTitle', { number: published.number })
  const description = t('minutesDescription', { meeting: published.meeting.title })
  return { title, description, openGraph: { title, description } }
}

export default async function Minutes(props: Props) {
  const { work, published, preview } = await loadFor(props)
  if (work) return <MinutesInWork work={work} preview={preview} />
  if (!published) notFound()
  return <PublishedMinutes minutes={published} />
}
