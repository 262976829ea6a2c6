import { expect, test } from 'vitest'
import { captureKey, stepped } from '#components/capture/capture-keys.ts'

const pressed = (key: string, over: Partial<Parameters<typeof captureKey>[0]> = {}) => ({
  key,
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...over,
})

const ALT_3 = pressed('3', { code: 'Digit3', altKey: true })

test.each([
  ['a digit at an empty line chooses a theme', pressed('3'), true, { kind: 'theme', index: 2 }],
  ['nought chooses none', pressed('0'), true, { kind: 'theme', index: -1 }],
  ['a digit within a sentence is a digit', pressed('3'), false, undefined],
  ['with Alt it chooses at any time', ALT_3, false, { kind: 'theme', index: 2 }],
  ['on a Mac Alt writes another letter', { ...ALT_3, key: '£' }, false, { kind: 'theme', index: 2 }],
  ['a Slovak letter of the top row is a letter', pressed('č', { code: 'Digit4' }), true, undefined],
  ['plus goes to the next neighbourhood', pressed('+'), true, { kind: 'territory', step: 1 }],
  ['plus within a sentence is a plus', pressed('+'), false, undefined],
  ['F2 goes there at any time', pressed('F2'), false, { kind: 'territory', step: 1 }],
  ['and back with Shift', pressed('F2', { shiftKey: true }), false, { kind: 'territory', step: -1 }],
  ['minus goes to the next channel', pressed('-'), true, { kind: 'channel', step: 1 }],
  ['arrow up takes the last words back into the line', pressed('ArrowUp'), true, { kind: 'last' }],
  ['arrow up within a text moves the caret', pressed('ArrowUp'), false, undefined],
  ['what the browser does with Ctrl stays its own', pressed('1', { ctrlKey: true }), true, undefined],
] as const)('CAPTURE-2 %s', (_, key, isEmpty, meaning) => {
  expect(captureKey(key, isEmpty)).toEqual(meaning)
})

test('CAPTURE-2 choices go round, and begin anew from what is not among them', () => {
  const steps = [stepped(['a', 'b'], 'b', 1), stepped(['a', 'b'], 'a', -1), stepped(['a', 'b'], 'x', 1)]

  expect(steps).toEqual(['a', 'b', 'a'])
})
