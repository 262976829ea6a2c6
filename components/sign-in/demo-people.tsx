import { FlaskConical, LogIn } from 'lucide-react'
import { ButtonForm } from '#components/people/button-form.tsx'
import type { FormAction } from '#components/people/field-form.tsx'
import { SectionHeading } from '#components/ui/section-heading.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { AccountRole } from '#domain/actor.ts'
import type { Locale } from '#domain/locale.ts'
import type { Translator } from '#messages/catalogue.ts'

type DemoPerson = {
  readonly id: string
  readonly name: string
  readonly accountRole: AccountRole
  readonly function: string | null
  readonly organisation: string | null
  readonly place: { readonly name: string; readonly locale: Locale } | null
}

type Props = {
  t: Translator<'signin'>
  states: Translator<'states'>
  /** The reader's own country comes first. */
  locale: Locale
  people: readonly DemoPerson[]
  action: FormAction
  next: string
}

/** Everybody whom a visitor of the demo may be, one click each, by place. */
export function DemoPeople({ t, states, locale, people, action, next }: Props) {
  const places = [...Map.groupBy(people, ({ place }) => place?.name ?? '')]
  const isNear = (ofPlace: readonly DemoPerson[]) => Number(ofPlace[0]?.place?.locale === locale)
  places.sort(([, a], [, b]) => isNear(b) - isNear(a))
  return (
    <section aria-labelledby="demo-people" className="space-y-6">
      <div className="space-y-1.5">
        <SectionHeading id="demo-people">
          <FlaskConical size={20} aria-hidden className="me-2 inline align-[-0.15em] text-needs-work-ink" />
          {t('demoTitle')}
        </SectionHeading>
        <p className="measure text-ink-soft">{people.length > 0 ? t('demoText') : t('demoNobody')}</p>
      </div>
      <div className="grid grid-cols-1 items-start gap-x-10 gap-y-8 lg:grid-cols-2">
        {places.map(([place, ofPlace]) => (
          <div key={place} className="space-y-2">
            <h3 className="text-title-3" lang={ofPlace[0]?.place?.locale}>
              {place}
            </h3>
            <ul className="divide-y divide-line rounded-md border border-line bg-surface">
              {ofPlace.map((person) => (
                <DemoRow key={person.id} {...{ t, states, person, action, next }} />
              ))}
            </ul>
          </div>
        ))}
      </div>
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <TextLink href="/">{t('demoVisitor')}</TextLink>
        <TextLink href="/outbox">{t('demoMails')}</TextLink>
      </p>
    </section>
  )
}

type RowProps = Pick<Props, 't' | 'states' | 'action' | 'next'> & { person: DemoPerson }

function DemoRow({ t, states, person, action, next }: RowProps) {
  const { id, name, accountRole, organisation, place } = person
  const facts = [person.function, organisation].filter(Boolean).join(' · ')
  return (
    <li className="flex flex-wrap items-center gap-3 py-2.5 ps-4 pe-3">
      <div className="min-w-0 flex-[1_1_8rem]">
        <p className="font-semibold">{name}</p>
        <p className="text-small text-ink-soft">
          <span className="font-semibold">{states(`role.${accountRole}`)}</span>
          {facts && <span lang={place?.locale}> · {facts}</span>}
        </p>
      </div>
      <ButtonForm
        action={action}
        values={{ personId: id, next }}
        variant="secondary"
        icon={<LogIn size={16} aria-hidden />}
        label={t('demoEnter', { name })}
      >
        {t('demoEnterShort')}
      </ButtonForm>
    </li>
  )
}
