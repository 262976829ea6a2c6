import { requestLocale } from '#app/_lib/locale.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { config } from '#app/_lib/store.ts'
import { planCsv } from '#server/export/plan-csv.ts'
import { planPage } from '#server/queries/plan-page.ts'

type Props = { params: Promise<{ slug: string }> }

/** The table of the plan, filtered by the same address as its page. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { slug } = await params
  const asked = new URL(request.url).searchParams
  const plan = await planPage(await contextForRequest(), slug, {
    year: asked.get('year') ?? undefined,
    responsible: asked.get('responsible') ?? undefined,
    theme: asked.get('theme') ?? undefined,
  })
  if (!plan) return new Response(null, { status: 404 })

  const file = planCsv({ plan, locale: await requestLocale(), origin: config().appUrl })
  return new Response(file, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}-${plan.filter.year ?? 'all'}.csv"`,
    },
  })
}
