import { ACTS, type ActName } from '#tests/support/fuzz-acts.ts'
import { type FuzzStage, PASSING } from '#tests/support/fuzz-stage.ts'
import type { Random } from '#tests/support/random.ts'

/** Does one thing and says what, in a few words. */
type Step = (stage: FuzzStage, random: Random) => string | Promise<string>

const somebody = ({ editors, viewers }: FuzzStage, random: Random) => {
  const all = [
    ...editors.map(({ name, line }) => ({ name, line })),
    ...viewers.map(({ line }, index) => ({ name: `viewer${index}`, line })),
  ]
  return random.pick(all)
}

const STEPS = {
  type(stage, random) {
    const editor = random.pick(stage.editors)
    const edits = 1 + random.below(8)
    for (let edit = 0; edit < edits; edit++) editor.edit(random)
    return `${editor.name} types ${edits}`
  },

  /** Everybody at once: what meets at the servers is what matters. */
  chorus(stage, random) {
    for (let round = 0; round < 3; round++) for (const editor of stage.editors) editor.edit(random)
    return 'all type 3'
  },

  undo(stage, random) {
    const editor = random.pick(stage.editors)
    const times = 1 + random.below(4)
    for (let time = 0; time < times; time++) editor.undo(random)
    return `${editor.name} undoes ${times}`
  },

  offline(stage, random) {
    const editor = random.pick(stage.editors)
    if (editor.isOffline) editor.comeOnline()
    else editor.goOffline()
    return `${editor.name} goes ${editor.isOffline ? 'offline' : 'online'}`
  },

  reload(stage, random) {
    const editor = random.pick(stage.editors)
    if (editor.doc) editor.reload()
    return `${editor.name} reloads`
  },

  drop(stage, random) {
    const { name, line } = somebody(stage, random)
    line.cut()
    return `${name} is dropped`
  },

  silence(stage, random) {
    const { name, line } = somebody(stage, random)
    const way = random.pick(['up', 'down', 'both'] as const)
    line.goSilent(way)
    return `${name} is silent ${way}`
  },

  /** What was silent for a while is noticed as dead. */
  notice(stage, random) {
    const silent = stage.lines.filter((line) => line.isSilent && random.chance(0.5))
    for (const line of silent) line.cut()
    return `${silent.length} silent lines break`
  },

  move(stage, random) {
    const { name, line } = somebody(stage, random)
    const server = random.below(stage.serverCount)
    stage.move(line, server)
    return `${name} moves to ${stage.nameOf(server)}`
  },

  kill(stage, random) {
    const server = random.below(stage.serverCount)
    if (stage.running.length <= 2) return 'nobody is killed'
    stage.kill(server)
    return `${stage.nameOf(server)} is killed`
  },

  async start(stage, random) {
    const server = random.below(stage.serverCount)
    await stage.start(server)
    return `${stage.nameOf(server)} starts`
  },

  async restart(stage, random) {
    const server = random.below(stage.serverCount)
    await stage.restart(server)
    return `${stage.nameOf(server)} is restarted`
  },

  async deafen(stage) {
    await stage.deafen()
    return 'the servers hear nothing'
  },

  async rights(stage, random) {
    const name = random.pick(PASSING)
    const how = random.pick(['removed', 'suspended'] as const)
    if (!stage.writer(name).mayWrite) {
      await stage.giveRights(name)
      return `${name} has their rights back`
    }
    await stage.takeRights(name, how)
    return `${name} is ${how}`
  },

  async act(stage, random) {
    const name = random.pick(Object.keys(ACTS) as ActName[])
    const store = stage.running.length > 0 ? random.pick(stage.running).store : stage.town.store
    const ctx = { ...stage.town.as('ben'), store }
    const outcome = await ACTS[name]({ town: stage.town, ctx, store, random })
    return `${name}${outcome.ok ? '' : `: ${'reason' in outcome ? outcome.reason : 'refused'}`}`
  },
} as const satisfies Record<string, Step>

type StepName = keyof typeof STEPS

const WEIGHTS: Readonly<Record<StepName, number>> = {
  type: 30,
  chorus: 8,
  undo: 5,
  offline: 7,
  reload: 2,
  drop: 5,
  silence: 4,
  notice: 4,
  move: 4,
  kill: 2,
  start: 4,
  restart: 1,
  deafen: 0.5,
  rights: 4,
  act: 18,
}

export function stepAtRandom(stage: FuzzStage, random: Random): string | Promise<string> {
  const names = Object.keys(WEIGHTS) as StepName[]
  let left = random.next() * names.reduce((sum, name) => sum + WEIGHTS[name], 0)
  const name = names.find((each) => {
    left -= WEIGHTS[each]
    return left < 0
  })
  return STEPS[name ?? 'type'](stage, random)
}
