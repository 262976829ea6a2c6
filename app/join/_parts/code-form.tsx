import { words } from '#app/_lib/words.ts'
import { findMeeting } from '#app/join/actions.ts'
import { FieldForm } from '#components/people/field-form.tsx'

/** Where the code from the wall is typed. */
export async function CodeForm({ typed }: { typed?: string }) {
  const t = await words('join')
  return (
    <FieldForm
      action={findMeeting}
      submit={t('find')}
      fields={[
        {
          kind: 'input',
          name: 'code',
          label: t('code'),
          hint: t('codeHint'),
          ...(typed !== undefined && { defaultValue: typed }),
          autoComplete: 'off',
          autoCapitalize: 'characters',
          spellCheck: false,
          required: true,
          className: 'tabular max-w-72 text-title-3 tracking-widest uppercase',
        },
      ]}
    />
  )
}
