'use client'

import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { MOST_MATCHES, matching } from '#components/attendance/matching.ts'
import { classNames } from '#components/ui/class-names.ts'
import { CONTROL, FIELD_HINT, FIELD_LABEL } from '#components/ui/field-style.ts'
import { useFormats } from '#components/words/use-formats.ts'
import type { DeskPerson } from '#protocol/attendance.ts'

type Choice = { readonly id: string; readonly label: string; readonly hint: string | null; run: () => void }

type Props = {
  people: readonly DeskPerson[]
  onArrive: (person: DeskPerson) => void
  onAdd: (name: string) => void
}

/** The queue at the door by keyboard: a few letters, Enter, the next. The first match is always chosen. */
export function QuickCheckIn({ people, onArrive, onAdd }: Props) {
  const t = useTranslations('attendance')
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const { choices, here } = useChoices({ people, typed, onArrive, onAdd })
  const chosen = Math.min(active, choices.length - 1)

  const type = (text: string) => {
    setTyped(text)
    setActive(0)
  }
  const choose = (choice: Choice | undefined) => {
    if (!choice) return
    choice.run()
    type('')
    input.current?.focus()
  }
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined && event.key !== 'Enter' && event.key !== 'Escape') return
    if (event.key === 'Escape' && typed === '') return
    event.preventDefault()
    if (event.key === 'Escape') return type('')
    if (step === undefined) return choose(choices[chosen])
    setActive((chosen + step + choices.length) % Math.max(1, choices.length))
  }

  return (
    <div>
      <label htmlFor={id} className={FIELD_LABEL}>
        {t('find')}
      </label>
      <p id={`${id}-hint`} className={FIELD_HINT}>
        {t('findHint')}
      </p>
      <input
        id={id}
        ref={input}
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-describedby={`${id}-hint`}
        aria-expanded={choices.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={choices.length > 0 ? `${id}-${chosen}` : undefined}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
        className={CONTROL}
      />
      <Choices {...{ id, choices, chosen }} label={t('options')} onChoose={choose} />
      {here && <p className="mt-1.5 text-small text-ink-soft">{here}</p>}
      <p role="status" className="sr-only">
        {typed.trim() !== '' && t('matches', { count: choices.length })}
      </p>
    </div>
  )
}

type ListProps = {
  id: string
  label: string
  choices: readonly Choice[]
  chosen: number
  onChoose: (choice: Choice) => void
}

function Choices({ id, label, choices, chosen, onChoose }: ListProps) {
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label={label}
      className={classNames(
        'mt-1 overflow-hidden rounded-md border border-line bg-surface p-1',
        choices.length === 0 && 'hidden',
      )}
    >
      {choices.map((choice, index) => (
        // The field keeps the focus and the keys: the options are pressed by mouse or finger only.
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above
        <div
          key={choice.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(choice)}
          className={classNames(
            'flex min-h-8 cursor-pointer flex-wrap items-baseline gap-x-2 rounded-sm px-2.5 py-1.5 hover:bg-sunken pointer-coarse:min-h-11 pointer-coarse:items-center',
            index === chosen && 'bg-accent-soft',
          )}
        >
          <span className="min-w-0 font-semibold wrap-break-word">{choice.label}</span>
          {choice.hint && <span className="min-w-0 text-small text-ink-soft">{choice.hint}</span>}
        </div>
      ))}
    </div>
  )
}

function useChoices({ people, typed, onArrive, onAdd }: Props & { typed: string }) {
  const t = useTranslations('attendance')
  const { time } = useFormats()
  // A struck line of somebody without an account is nobody who could come.
  const known = people.filter(({ status, personId }) => status !== 'removed' || personId !== null)
  const found = matching(known, typed)
  const away = found.filter(({ status }) => status !== 'here')
  const present = found.find(({ status }) => status === 'here')
  const name = typed.trim()
  const choices: Choice[] = away.slice(0, MOST_MATCHES).map((person) => ({
    id: person.key,
    label: person.name,
    hint: person.organisation,
    run: () => onArrive(person),
  }))
  if (found.length === 0 && name !== '') {
    choices.push({ id: 'add', label: t('addTyped', { name }), hint: null, run: () => onAdd(name) })
  }
  const here =
    choices.length === 0 && present
      ? t('alreadyHere', { name: present.name, time: time(present.stays.at(-1)?.arrivedAt ?? 0) })
      : null
  return { choices, here }
}
