'use client'

import { ChevronDown } from 'lucide-react'
import { ComboBox as AriaComboBox, Button, Input, Popover } from 'react-aria-components/ComboBox'
import { useTranslations } from 'use-intl'
import { classNames } from '#components/ui/class-names.ts'
import { FieldParts, type FieldProps } from '#components/ui/field-parts.tsx'
import { CONTROL } from '#components/ui/field-style.ts'
import { type Option, OptionList } from '#components/ui/option-list.tsx'
import { FLOATING } from '#components/ui/popover.tsx'

type Props = FieldProps & {
  items: readonly Option[]
  value: string | null
  onChange: (id: string | null) => void
  /** Lets people type what no choice says; it is told while they type. */
  allowsCustomValue?: boolean
  inputValue?: string
  onInputChange?: (text: string) => void
  placeholder?: string
  name?: string
}

/** One of many choices, found by typing. */
export function ComboBox({
  label,
  labelHidden = false,
  hint,
  error,
  isRequired = false,
  items,
  value,
  onChange,
  placeholder = '',
  ...rest
}: Props) {
  const t = useTranslations('ui')
  return (
    <AriaComboBox
      {...rest}
      isRequired={isRequired}
      defaultItems={items}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <FieldParts {...{ label, labelHidden, hint, error, isRequired }}>
        <div className="relative">
          <Input className={classNames(CONTROL, 'pe-9')} placeholder={placeholder} />
          <Button
            aria-label={t('showOptions')}
            className="absolute inset-y-0 end-0 flex w-9 items-center justify-center rounded-md text-ink-soft"
          >
            <ChevronDown size={16} aria-hidden />
          </Button>
        </div>
      </FieldParts>
      <Popover className={classNames(FLOATING, 'min-w-(--trigger-width) max-w-[calc(100vw-2rem)]')}>
        <OptionList empty={t('noMatches')} />
      </Popover>
    </AriaComboBox>
  )
}
