import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Acknowledgements } from '#components/live/acknowledgements.ts'

test('an update before step 2 is withheld: step 2 will carry it', () => {
  const account = new Acknowledgements()
  account.opened()
  account.changed()

  const sent = [account.sending('update'), account.sending('step2'), account.sending('update')]

  expect([sent, account.waiting]).toEqual([[false, true, true], 1])
})

test('acknowledgements of an older connection count for nothing', () => {
  const account = new Acknowledgements()
  account.opened()
  account.sending('step2')
  account.changed()
  account.sending('update')
  account.opened()
  account.sending('step2')

  account.saved(0)

  expect([account.waiting, account.isConfirmed]).toEqual([1, false])
})

type Step = 'change' | 'open' | 'step2' | 'acknowledge'

/** The simplest account that could be right: each change, and the message of each connection it is in. */
class Model {
  changes: { savedBy: number | null; done: boolean }[] = []
  sent = 0
  inStep = false

  take(step: Step): void {
    if (step === 'change') this.#change()
    if (step === 'open') this.#open()
    if (step === 'step2') this.#message()
    if (step === 'acknowledge') {
      for (const change of this.changes) if (change.savedBy !== null) change.done = true
    }
  }

  get waiting(): number {
    return this.changes.filter(({ done }) => !done).length
  }

  #change(): void {
    this.changes.push({ savedBy: null, done: false })
    if (this.inStep) this.#message()
  }

  #open(): void {
    this.sent = 0
    this.inStep = false
    for (const change of this.changes) if (!change.done) change.savedBy = null
  }

  #message(): void {
    this.inStep = true
    this.sent += 1
    for (const change of this.changes) change.savedBy ??= this.sent
  }
}

function take(step: Step, account: Acknowledgements, sentBefore: number): void {
  if (step === 'change') {
    account.changed()
    account.sending('update')
  }
  if (step === 'open') account.opened()
  if (step === 'step2') account.sending('step2')
  if (step === 'acknowledge') account.saved(sentBefore)
}

test('whatever happens in whatever order, exactly the unacknowledged changes wait', () => {
  const steps = fc.array(fc.constantFrom<Step>('change', 'change', 'open', 'step2', 'acknowledge'))
  fc.assert(
    fc.property(steps, (taken) => {
      const account = new Acknowledgements()
      const model = new Model()
      account.opened()
      for (const step of taken) {
        if (step === 'step2' && model.inStep) continue
        take(step, account, model.sent)
        model.take(step)
        expect(account.waiting).toBe(model.waiting)
      }
    }),
  )
})
