import type { Metadata } from 'next'
import { words } from '#app/_lib/words.ts'
import { findMeeting } from '#app/join/actions.ts'
import { FieldForm } from '#components/people/field-form.tsx'
import { PageBody } from '#components/shell/page-body.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('join')
  return { title: t('title') }
}

export default async function Join() {
  const t = await words('join')
  return (
    <PageBody title={t('title')} lead={t('lead')} width="text">
      <FieldForm
        action={findMeeting}
        submit={t('find')}
        fields={[
          {
            kind: 'input',
            name: 'code',
            label: t('code'),
            hint: t('codeHint'),
            autoComplete: 'off',
            autoCapitalize: 'characters',
            spellCheck: false,
            required: true,
            className: 'tabular max-w-72 text-title-3 tracking-widest uppercase',
          },
        ]}
      />
    </PageBody>
  )
}
