'use client'

import { ChevronDown } from 'lucide-react'
import { Select as AriaSelect, Button, Popover, SelectValue } from 'react-aria-components/Select'
import { useTranslations } from 'use-intl'
import { classNames } from '#components/ui/class-names.ts'
import { FieldParts, type FieldProps } from '#components/ui/field-parts.tsx'
import { CONTROL } from '#components/ui/field-style.ts'
import { type Option, OptionList } from '#components/ui/option-list.tsx'
import { FLOATING } from '#components/ui/popover.tsx'

type Props = FieldProps & {
  items: readonly Option[]
  value: string | null
  onChange: (id: string) => void
  placeholder?: string
  name?: string
}

/** One of a few known choices. */
export function Select({
  label,
  labelHidden = false,
  hint,
  error,
  isRequired = false,
  items,
  value,
  onChange,
  placeholder,
  ...rest
}: Props) {
  const t = useTranslations('ui')
  return (
    <AriaSelect
      {...rest}
      isRequired={isRequired}
      value={value}
      onChange={(key) => key !== null && onChange(String(key))}
      placeholder={placeholder ?? t('choose')}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
    >
      <FieldParts {...{ label, labelHidden, hint, error, isRequired }}>
        <Button className={classNames(CONTROL, 'flex items-center gap-2 text-start')}>
          <SelectValue className="min-w-0 flex-1 truncate data-placeholder:text-ink-soft">
            {({ selectedText, defaultChildren, isPlaceholder }) =>
              isPlaceholder ? defaultChildren : selectedText
            }
          </SelectValue>
          <ChevronDown size={16} aria-hidden className="shrink-0 text-ink-soft" />
        </Button>
      </FieldParts>
      <Popover className={classNames(FLOATING, 'min-w-(--trigger-width) max-w-[calc(100vw-2rem)]')}>
        <OptionList items={items} empty={t('noMatches')} />
      </Popover>
    </AriaSelect>
  )
}
