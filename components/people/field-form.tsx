'use client'

import { type ComponentProps, type ReactNode, useActionState, useEffect, useRef } from 'react'
import type { ButtonSize, ButtonVariant } from '#components/ui/button-style.ts'
import { InputField, SelectField, TextAreaField } from '#components/ui/form-field.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { PendingSubmit } from '#components/ui/pending-submit.tsx'
import { type FormState, UNTOUCHED } from '#protocol/form-state.ts'

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

/** A field in words: what it is called, what is typed into it, how a browser may fill it. */
export type Field =
  | ({ kind: 'input' } & ComponentProps<typeof InputField>)
  | ({ kind: 'area' } & ComponentProps<typeof TextAreaField>)
  | ({ kind: 'select'; choices: readonly Choice[] } & ComponentProps<typeof SelectField>)

type Choice = { readonly value: string; readonly label: string }

type Props = {
  action: FormAction
  fields: readonly Field[]
  submit: string
  size?: ButtonSize
  variant?: ButtonVariant
  /** Sent along unseen. */
  hidden?: Readonly<Record<string, string>>
  /** Said when the form stays on its page and all went well. */
  done?: string
  icon?: ReactNode
}

/**
 * A form that works before and without its script. A refusal comes back beside the fields with what
 * was typed still in them; with the script the field at fault also gets the focus.
 */
export function FieldForm({
  action,
  fields,
  submit,
  size = 'lg',
  variant = 'primary',
  hidden = {},
  done,
  icon,
}: Props) {
  const [state, send] = useActionState(action, UNTOUCHED)
  const formRef = useRef<HTMLFormElement>(null)
  const { refusal, values } = state
  const atFault = fields.find(({ name }) => name === refusal?.field)

  useEffect(() => {
    if (refusal) formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [refusal])

  return (
    <form ref={formRef} action={send} className="max-w-[28rem] space-y-5" noValidate>
      {refusal && !atFault && (
        <NoticeBox tone="not-adopted" role="alert">
          {refusal.message}
        </NoticeBox>
      )}
      {state.done && done && (
        <NoticeBox tone="adopted" role="status">
          {done}
        </NoticeBox>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <OneField
          key={field.name}
          field={field}
          typed={values[field.name]}
          error={field === atFault ? refusal?.message : undefined}
        />
      ))}
      <PendingSubmit size={size} variant={variant} icon={icon}>
        {submit}
      </PendingSubmit>
    </form>
  )
}

type OneFieldProps = { field: Field; typed: string | undefined; error: string | undefined }

function OneField({ field, typed, error }: OneFieldProps) {
  const given = typed ?? field.defaultValue
  const kept = { error, ...(given !== undefined && { defaultValue: given }) }
  switch (field.kind) {
    case 'input': {
      const { kind: _, ...rest } = field
      return <InputField {...rest} {...kept} />
    }
    case 'area': {
      const { kind: _, ...rest } = field
      return <TextAreaField {...rest} {...kept} />
    }
    case 'select': {
      const { kind: _, choices, ...rest } = field
      return (
        <SelectField {...rest} {...kept} key={given?.toString()}>
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
      )
    }
  }
}
