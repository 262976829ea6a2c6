'use client'

import { useTranslations } from 'use-intl'
import { useRunAgenda } from '#components/floor/use-run-agenda.ts'
import { useFloor } from '#components/live/use-floor.ts'
import { minutesPath, preparingPath } from '#components/story/addresses.ts'
import { useFormats } from '#components/words/use-formats.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import { USUAL_EXTENSION } from '#domain/meeting/extension.ts'
import { nextItem } from '#domain/meeting/forecast.ts'
import { isLive, isOpenForWriting, type MeetingState } from '#domain/meeting/role.ts'
import { stageOf } from '#domain/minutes/course.ts'

/** Something that a moderator may do now: a press, or another page. */
export type Act = { readonly id: string; readonly label: string } & (
  | { readonly run: () => void }
  | { readonly href: string }
)

export type MeetingActs = {
  /** The act of the moment. */
  readonly main: Act | undefined
  /** What runs the meeting besides. */
  readonly running: readonly Act[]
  /** What can be done at any time. */
  readonly standing: readonly Act[]
  readonly isPending: boolean
}

/** Beside the clock, too, which scrolls away on a phone. */
export const EXTEND = 'extend-item'

type Options = {
  waitingCount: number
  outsideCount: number
  onClose: () => void
  onPause: () => void
  onDelay: () => void
}

export function useMeetingActs(options: Options): MeetingActs {
  const { waitingCount, outsideCount, onClose, onPause, onDelay } = options
  const t = useTranslations('floor')
  const state = useFloor(({ meeting }) => meeting?.state)
  const agenda = useAgendaActs()
  const beginning = useBeginning(state)
  const view = usePublicViewAct(onPause)
  const isSitting = state !== undefined && isLive(state)
  const close: Act = { id: 'close', label: t('acts.closeMeeting'), run: onClose }
  const around = useStanding(state, { waitingCount, outsideCount, onDelay })

  if (!isSitting) {
    const { isPending, act } = beginning
    return { main: act, running: [], standing: around, isPending }
  }
  const isPending = agenda.isPending || view.isPending
  const running = [agenda.extend, agenda.close].filter((act) => act !== undefined)
  // What the public does not see should not last longer than its reason.
  if (view.isPaused) {
    const next = agenda.next ? [agenda.next] : []
    return { main: view.act, running: [...next, ...running], standing: [...around, close], isPending }
  }
  return agenda.next
    ? { main: agenda.next, running: [...running, view.act], standing: [...around, close], isPending }
    : { main: close, running: [...running, view.act], standing: around, isPending }
}

function useBeginning(state: MeetingState | undefined): { act: Act | undefined; isPending: boolean } {
  const t = useTranslations('floor')
  const { frame, show } = useSurroundings()
  const { act, isPending } = useAct()
  const fromBefore = useFloor(({ meeting }) => meeting?.tasks?.open ?? 0)
  if (state === 'draft') {
    const href = `/meetings/${encodeURIComponent(frame.code)}/notice`
    return { act: { id: 'notice', label: t('acts.publishNotice'), href }, isPending }
  }
  if (state !== undefined && stageOf(state) !== undefined) {
    return { act: { id: 'minutes', label: t('acts.minutes'), href: minutesPath(frame.code) }, isPending }
  }
  if (state !== 'convened' && state !== 'check_in') return { act: undefined, isPending }
  const run = async () => {
    const opened = await act('meeting:open', {})
    // What earlier meetings have left open is gone through at the beginning.
    if (opened.ok && fromBefore > 0) show({ kind: 'tasks' })
  }
  return { act: { id: 'open', label: t('acts.openMeeting'), run: () => void run() }, isPending }
}

function usePublicViewAct(onPause: () => void) {
  const t = useTranslations('floor')
  const { time } = useFormats()
  const { act, isPending } = useAct()
  const pause = useFloor(({ meeting }) => meeting?.publicPause ?? null)
  const resume = () => void act('meeting:resume-public-view', {})
  const view: Act = pause
    ? { id: 'resume-view', label: t('acts.resumeView', { time: time(pause.since) }), run: resume }
    : { id: 'pause-view', label: t('acts.pauseView'), run: onPause }
  return { act: view, isPaused: pause !== null, isPending }
}

function useAgendaActs() {
  const t = useTranslations('floor')
  const extending = useTranslations('agenda.extend')
  const { open, close, extend, isPending } = useRunAgenda()
  const items = useFloor((floor) => floor.items)
  const next = nextItem(items)
  const current = items.find(({ state }) => state === 'open')
  return {
    isPending,
    next: next && {
      id: 'next-item',
      label: t('acts.openItem', { number: next.number, title: next.title }),
      run: () => void open(next),
    },
    extend: current && {
      id: EXTEND,
      label: extending('name', { number: current.number, minutes: USUAL_EXTENSION }),
      run: () => void extend(current),
    },
    close: current && {
      id: 'close-item',
      label: t('acts.closeItem', { number: current.number }),
      run: () => void close(current),
    },
  }
}

function useStanding(
  state: MeetingState | undefined,
  { waitingCount, outsideCount, onDelay }: Pick<Options, 'waitingCount' | 'outsideCount' | 'onDelay'>,
): readonly Act[] {
  const outside = useTranslations('outside.desk')
  const t = useTranslations('floor')
  const tasks = useTranslations('tasks')
  const delay: Act = { id: 'delay-view', label: useTranslations('delay')('open'), run: onDelay }
  const { frame, show } = useSurroundings()
  const questions = useQuestionsAct()
  const dots = useTranslations('dots')
  const mood = useTranslations('mood')
  const prepare = { id: 'prepare', label: t('acts.prepareAgenda'), href: preparingPath(frame.code) }
  if (state === undefined || !isOpenForWriting(state))
    return state === 'draft' ? [prepare, delay] : [questions]
  const label = waitingCount > 0 ? t('acts.joiningWaiting', { count: waitingCount }) : t('acts.joining')
  const asking: Act[] = isLive(state)
    ? [
        { id: 'dots', label: dots('start'), run: () => show({ kind: 'ask', what: 'dots' }) },
        { id: 'mood', label: mood('start'), run: () => show({ kind: 'ask', what: 'mood' }) },
      ]
    : []
  return [
    { id: 'joining', label, run: () => show({ kind: 'desk', at: 'door' }) },
    {
      id: 'outside',
      label: outsideCount > 0 ? outside('openCount', { count: outsideCount }) : outside('open'),
      run: () => show({ kind: 'outside' }),
    },
    {
      id: 'capture',
      label: t('acts.capture'),
      href: `/meetings/${encodeURIComponent(frame.code)}/capture`,
    },
    {
      id: 'screen',
      label: t('acts.roomScreen'),
      href: `/meetings/${encodeURIComponent(frame.code)}/screen`,
    },
    { id: 'tasks', label: tasks('title'), run: () => show({ kind: 'tasks' }) },
    questions,
    ...asking,
    prepare,
    delay,
  ]
}

function useQuestionsAct(): Act {
  const t = useTranslations('questions.panel')
  const { show } = useSurroundings()
  const count = useFloor(({ meeting }) => meeting?.questionsWaiting ?? 0)
  const label = count > 0 ? t('openWaiting', { count }) : t('open')
  return { id: 'questions', label, run: () => show({ kind: 'questions' }) }
}
