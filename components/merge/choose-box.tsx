'use client'

import { Check } from 'lucide-react'
import { Checkbox, type CheckboxProps } from 'react-aria-components/Checkbox'

type Props = Pick<CheckboxProps, 'slot' | 'isSelected' | 'onChange' | 'aria-label'>

/** Whether a card is chosen; in a list the list itself says which. */
export function ChooseBox(props: Props) {
  return (
    <Checkbox
      {...props}
      className="group/box -m-1 grid size-8 shrink-0 cursor-pointer place-items-center pointer-coarse:size-11"
    >
      <span
        aria-hidden
        className="grid size-5 place-items-center rounded-sm border-2 border-edge bg-surface text-on-accent outline-offset-2 group-data-selected/box:border-accent group-data-selected/box:bg-accent group-data-focus-visible/box:outline-2 group-data-focus-visible/box:outline-focus"
      >
        <Check size={14} strokeWidth={3} className="opacity-0 group-data-selected/box:opacity-100" />
      </span>
    </Checkbox>
  )
}
