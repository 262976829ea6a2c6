import { BookmarkPlus, Eraser } from 'lucide-react'
import { FieldForm } from '#components/people/field-form.tsx'
import { buttonStyle } from '#components/ui/button-style.ts'
import { SectionHeading } from '#components/ui/section-heading.tsx'
import type { Translator } from '#messages/catalogue.ts'
import { erase, keep } from './actions.ts'

type Props = { code: string; t: Translator<'history'> }

const hidden = (code: string) => ({ meeting: code, requestId: crypto.randomUUID() })

/** Keeps the document as it stands now, under a name. */
export function KeepText({ code, t }: Props) {
  return (
    <section aria-labelledby="keep" className="space-y-3">
      <SectionHeading id="keep">{t('keepTitle')}</SectionHeading>
      <FieldForm
        action={keep}
        hidden={hidden(code)}
        fields={[
          {
            kind: 'input',
            name: 'name',
            label: t('keepName'),
            hint: t('keepHint'),
            maxLength: 80,
            required: true,
            autoComplete: 'off',
          },
        ]}
        submit={t('keepButton')}
        size="md"
        icon={<BookmarkPlus size={16} aria-hidden />}
      />
    </section>
  )
}

/** Says what erasing means before it does it. */
export function EraseWords({ code, t }: Props) {
  return (
    <section aria-labelledby="erase" className="space-y-3">
      <SectionHeading id="erase">{t('eraseTitle')}</SectionHeading>
      <p className="text-small text-ink-soft">{t('eraseText')}</p>
      <details className="group">
        <summary className={buttonStyle({ variant: 'secondary', size: 'sm', className: 'list-none' })}>
          <Eraser size={14} aria-hidden />
          {t('eraseOpen')}
        </summary>
        <div className="mt-3 space-y-4 rounded-md bg-sunken p-3">
          <p className="text-small">{t('eraseMeans')}</p>
          <FieldForm
            action={erase}
            hidden={hidden(code)}
            fields={[
              {
                kind: 'input',
                name: 'words',
                label: t('eraseWords'),
                hint: t('eraseHint'),
                maxLength: 300,
                required: true,
                autoComplete: 'off',
              },
            ]}
            submit={t('eraseButton')}
            size="md"
            variant="danger"
          />
        </div>
      </details>
    </section>
  )
}
