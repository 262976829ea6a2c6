import { expect, test } from 'vitest'
import { PageCalls } from '#components/bell/page-calls.ts'

test('PHONE-5 the title says the newest call, and is itself again when the last one has ended', () => {
  const page = { title: 'Seniori' }
  const calls = new PageCalls(() => page)
  const titles: string[] = []
  const note = () => titles.push(page.title)

  const endNext = calls.begin({ kind: 'next', text: 'You are next' })
  note()
  const endVote = calls.begin({ kind: 'vote', text: 'Vote now' })
  note()
  endNext()
  note()
  endVote()
  note()

  expect(titles).toEqual(['You are next · Seniori', 'Vote now · Seniori', 'Vote now · Seniori', 'Seniori'])
})

test('PHONE-5 what is shown as asked of somebody is asked until it ends', () => {
  const calls = new PageCalls(() => ({ title: '' }))
  const heard: number[] = []
  calls.now.subscribe(() => heard.push(calls.now.get().length))

  const call = { kind: 'vote', text: 'Vote now' } as const
  const [endOne, endOther] = [calls.begin({ ...call }), calls.begin({ ...call })]
  endOne()
  endOther()

  expect(heard).toEqual([1, 2, 1, 0])
})
