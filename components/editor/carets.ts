import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { z } from 'zod'
import type { VettedAwareness } from '#components/live/presence.ts'
import { PERSON_COLOURS } from '#protocol/presence.ts'

const shown = z.object({ name: z.string(), colour: z.number().int().min(0).lt(PERSON_COLOURS) })

/** Colleagues' carets: a bar in their colour with their name; both come from the server. */
export const carets = (awareness: VettedAwareness) =>
  CollaborationCaret.configure({
    provider: { awareness },
    user: {},
    render: (user) => caretOf(shown.parse(user)),
    selectionRender: (user) => {
      const colour = personColour(shown.parse(user).colour)
      return { style: `background-color: color-mix(in oklab, ${colour} 22%, transparent)` }
    },
  })

const personColour = (index: number) => `var(--person-${index + 1})`

function caretOf({ name, colour }: z.infer<typeof shown>): HTMLElement {
  const caret = document.createElement('span')
  caret.className =
    'relative -mx-px border-s-2 pointer-events-none break-normal select-none [forced-color-adjust:none]'
  caret.style.borderColor = personColour(colour)
  // Read with the text it would garble it; who is here and what they change is told elsewhere.
  caret.setAttribute('aria-hidden', 'true')

  const label = document.createElement('span')
  label.className =
    'absolute -start-0.5 -top-4 max-w-48 truncate rounded-sm rounded-es-none px-1 text-[0.6875rem] leading-4 font-semibold whitespace-nowrap not-italic text-on-person'
  label.style.backgroundColor = personColour(colour)
  label.textContent = name
  caret.append(label)
  return caret
}
