import type { Metadata } from 'next'
import { words } from '#app/_lib/words.ts'
import { CodeForm } from '#app/join/_parts/code-form.tsx'
import { PageBody } from '#components/shell/page-body.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('join')
  return { title: t('title') }
}

export default async function Join() {
  const t = await words('join')
  return (
    <PageBody title={t('title')} lead={t('lead')} width="text">
      <CodeForm />
    </PageBody>
  )
}
