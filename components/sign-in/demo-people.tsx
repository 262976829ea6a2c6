import { FlaskConical, LogIn } from 'lucide-react'
import { ButtonForm } from '#components/people/button-form.tsx'
import type { FormAction } from '#components/people/field-form.tsx'
import { CardFrame } from '#components/ui/card-frame.tsx'
import { SectionHeading } from '#components/ui/section-heading.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { AccountRole } from '#domain/actor.ts'
import type { Translator } from '#messages/catalogue.ts'

type DemoPerson = {
  readonly id: string
  readonly name: string
  readonly accountRole: AccountRole
  readonly function: string | null
  readonly organisation: string | null
  readonly municipality: { readonly name: string; readonly country: 'SK' | 'BR' } | null
  readonly groups: readonly string[]
}

type Props = {
  t: Translator<'signin'>
  states: Translator<'states'>
  people: readonly DemoPerson[]
  action: FormAction
  next: string
}

const LANGUAGE = { SK: 'sk', BR: 'pt-BR' } as const

/** Everybody whom a visitor of the demo may be, one click each, by place. */
export function DemoPeople({ t, states, people, action, next }: Props) {
  const places = Map.groupBy(people, ({ municipality }) => municipality?.name ?? '')
  return (
    <section
      aria-labelledby="demo-people"
      className="space-y-5 rounded-md border border-needs-work-line bg-needs-work-bg p-4 sm:p-6"
    >
      <div className="space-y-1.5">
        <SectionHeading id="demo-people">
          <FlaskConical size={20} aria-hidden className="me-2 inline align-[-0.15em] text-needs-work-ink" />
          {t('demoTitle')}
        </SectionHeading>
        <p className="measure">{people.length > 0 ? t('demoText') : t('demoNobody')}</p>
      </div>
      {[...places].map(([place, ofPlace]) => (
        <div key={place} className="space-y-2.5">
          <h3 className="text-base font-semibold text-ink-soft" lang={languageOf(ofPlace[0])}>
            {place}
          </h3>
          <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
            {ofPlace.map((person) => (
              <DemoCard key={person.id} {...{ t, states, person, action, next }} />
            ))}
          </ul>
        </div>
      ))}
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <TextLink href="/">{t('demoVisitor')}</TextLink>
        <TextLink href="/outbox">{t('demoMails')}</TextLink>
      </p>
    </section>
  )
}

type CardProps = Omit<Props, 'people'> & { person: DemoPerson }

function DemoCard({ t, states, person, action, next }: CardProps) {
  const { id, name, accountRole, organisation, groups } = person
  const facts = [person.function, organisation, groups.join(', ')].filter(Boolean)
  return (
    <CardFrame as="li" className="flex flex-col gap-3">
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{name}</p>
        <p className="text-small font-semibold text-accent-ink">{states(`role.${accountRole}`)}</p>
        <p className="mt-1 text-small text-ink-soft" lang={languageOf(person)}>
          {facts.join(' · ')}
        </p>
      </div>
      <ButtonForm
        action={action}
        values={{ personId: id, next }}
        variant="secondary"
        icon={<LogIn size={16} aria-hidden />}
      >
        {t('demoEnter', { name })}
      </ButtonForm>
    </CardFrame>
  )
}

const languageOf = (person: DemoPerson | undefined) =>
  person?.municipality ? LANGUAGE[person.municipality.country] : undefined
