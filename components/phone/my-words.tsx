'use client'

import { CircleCheck, Clock, TriangleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Captured } from '#components/capture/captured.ts'
import { useOutbox } from '#components/capture/use-outbox.ts'
import { usePublicWords } from '#components/public-meeting/public-words.tsx'
import { contributionPath } from '#components/story/addresses.ts'
import { announce } from '#components/ui/announcer.ts'
import { Button } from '#components/ui/button.tsx'
import { TEXT_LINK } from '#components/ui/text-link.tsx'
import { usePhoneWords } from './phone-words.tsx'

/** What one has said here, each with what the server says became of it. */
export function MyWords() {
  const { say: words } = usePhoneWords()
  const { captured } = useOutbox()
  useSpokenOutcome(captured)
  if (captured.length === 0) return null
  return (
    <section aria-labelledby="my-words">
      <h2 id="my-words" className="text-title-3">
        {words.mine}
      </h2>
      <ul className="mt-2 flex flex-col gap-2">
        {captured.toReversed().map((item) => (
          <li key={item.key} className="rounded-md border border-line bg-surface px-4 pt-3 pb-2">
            <p className="whitespace-pre-line wrap-break-word">{item.text}</p>
            <Outcome item={item} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Outcome({ item: { key, code, refusal } }: { item: Captured }) {
  const { say: words } = usePhoneWords()
  const { say } = usePublicWords()
  const reasons = useTranslations('reasons')
  const board = useTranslations('board')
  const { isKept, retry, discard } = useOutbox()
  if (refusal !== null) {
    return (
      <div role="alert" className="mt-1">
        <p className="flex items-start gap-1.5 text-danger-ink text-small">
          <TriangleAlert size={16} aria-hidden className="mt-px shrink-0" />
          {say(words.refused, { reason: reasons(refusal) })}
        </p>
        <div className="mt-2 flex gap-2">
          <Button onPress={() => retry(key)}>{board('tryAgain')}</Button>
          <Button variant="quiet" onPress={() => discard(key)}>
            {board('discard')}
          </Button>
        </div>
      </div>
    )
  }
  if (code === null) {
    return (
      <p className="mt-1 flex items-start gap-1.5 text-needs-work-ink text-small">
        <Clock size={16} aria-hidden className="mt-px shrink-0" />
        {isKept === false ? words.waitingUnkept : words.waiting}
      </p>
    )
  }
  return (
    <p className="flex items-center gap-1.5 text-adopted-ink text-small">
      <CircleCheck size={16} aria-hidden className="shrink-0" />
      <a href={contributionPath(code)} className={`${TEXT_LINK} inline-flex min-h-11 items-center`}>
        {say(words.stored, { code })}
      </a>
    </p>
  )
}

/** A listener hears when their words are stored, or that they wait. */
function useSpokenOutcome(captured: readonly Captured[]): void {
  const { say: words } = usePhoneWords()
  const { say } = usePublicWords()
  const before = useRef(captured)
  useEffect(() => {
    const known = new Map(before.current.map((item) => [item.key, item]))
    before.current = captured
    for (const { key, code } of captured) {
      const was = known.get(key)
      if (code !== null && was?.code !== code) announce(say(words.saidStored, { code }), { subject: key })
      else if (!was) announce(words.saidWaiting, { subject: key })
    }
  }, [captured, say, words])
}
