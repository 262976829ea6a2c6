import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import * as Y from 'yjs'
import { isOpenForText } from '#domain/proposal/state.ts'
import { newSharedDocument, wordsOf } from '#protocol/shared-document.ts'
import { LIMITS } from '#server/sync/limits.ts'
import { textHash } from '#server/text-hash.ts'
import { contentsOf } from '#tests/support/contents.ts'
import { FuzzStage, PASSING } from '#tests/support/fuzz-stage.ts'
import { stepAtRandom } from '#tests/support/fuzz-steps.ts'
import { Random } from '#tests/support/random.ts'
import { documentOnDisk, stockClient } from '#tests/support/sync.ts'

const STEPS = 110
const LONGEST_PAUSE_MS = 12
const CONVERGES_WITHIN_MS = 20_000

export type Story = {
  /** All that went wrong; nothing, as it should be. */
  readonly faults: readonly string[]
  /** What was done, in short. */
  readonly steps: readonly string[]
  readonly edits: number
}

/** Plays one seed: everything that happens is chosen by it, and how it interleaves by this machine. */
export async function playSeed(seed: number): Promise<Story> {
  const random = new Random(seed)
  // A room folds its log every few rows instead of every few thousand.
  Object.assign(LIMITS, { logRows: random.pick([10, 40, 2_000]) })
  await using stage = await FuzzStage.set(random)
  const steps: string[] = []
  for (let step = 0; step < STEPS; step++) {
    // Each step has a chance of its own, so that what one finds does not change what the next does.
    const own = new Random(seed * 1_000_003 + step)
    steps.push(await stepAtRandom(stage, own))
    await pause(own.below(LONGEST_PAUSE_MS))
  }
  await heal(stage)
  const faults = await faultsOf(stage)
  const edits = stage.editors.reduce((sum, { changes }) => sum + changes.length, 0)
  return { faults, steps, edits }
}

/** Everything is well again: servers, lines, rights, and everybody is back. */
async function heal(stage: FuzzStage): Promise<void> {
  for (let server = 0; server < stage.serverCount; server++) await stage.start(server)
  for (const name of PASSING) if (!stage.writer(name).mayWrite) await stage.giveRights(name)
  await stage.showThePublic()
  for (const line of stage.lines) if (line.isSilent) line.cut()
  for (const editor of stage.editors) if (editor.isOffline) editor.comeOnline()
}

async function faultsOf(stage: FuzzStage): Promise<string[]> {
  const newcomers = stage.running.map(({ port }) =>
    stockClient(`ws://127.0.0.1:${port}/sync`, stage.town.meeting.code),
  )
  try {
    const replicas = () => [
      ...stage.editors.map(({ name, doc }) => ({ name, doc })),
      ...stage.viewers.map(({ client }, index) => ({ name: `viewer${index}`, doc: client.doc })),
      ...newcomers.map(({ doc }, index) => ({ name: `newcomer to ${stage.nameOf(index)}`, doc })),
    ]
    const deadline = Date.now() + CONVERGES_WITHIN_MS
    for (;;) {
      const disk = await documentOnDisk(stage.town.store, stage.town.meeting.id)
      const apart = replicas().flatMap(({ name, doc }) => differences(name, doc, disk))
      const unsaved = stage.editors.flatMap(({ name, waiting }) =>
        waiting.length > 0 ? [`${name} waits for ${waiting.length} changes`] : [],
      )
      if (apart.length + unsaved.length === 0 || Date.now() > deadline) {
        const told = [...missingOf(stage, disk), ...(await changedRecords(stage, disk))]
        return [...stage.editors.flatMap(({ faults }) => faults), ...apart, ...unsaved, ...told]
      }
      await pause(20)
    }
  } finally {
    for (const newcomer of newcomers) newcomer[Symbol.dispose]()
  }
}

function differences(name: string, doc: Y.Doc | undefined, disk: Y.Doc): string[] {
  if (!doc) return [`${name} has no page`]
  if (doc.store.pendingStructs || doc.store.pendingDs) return [`${name} keeps something pending`]
  const [here, there] = [Y.snapshot(doc), Y.snapshot(disk)]
  if (!Y.equalSnapshots(here, there)) return [`${name} and the log differ: ${describe(here, there)}`]
  const contents = contentsOf(doc)
  if (!isDeepStrictEqual(contents, contentsOf(disk))) return [`${name} reads differently from the log`]
  const copy = contentsOf(copyOf(doc))
  return isDeepStrictEqual(contents, copy) ? [] : [`${name} reads differently from its copy`]
}

function describe(here: Y.Snapshot, there: Y.Snapshot): string {
  const clients = new Set([...here.sv.keys(), ...there.sv.keys()])
  const clocks = [...clients].filter((client) => here.sv.get(client) !== there.sv.get(client))
  if (clocks.length > 0) {
    return clocks.map((id) => `${id} at ${here.sv.get(id) ?? 0}, on disk ${there.sv.get(id) ?? 0}`).join('; ')
  }
  const count = ({ ds }: Y.Snapshot) => [...ds.clients.values()].flat().reduce((sum, { len }) => sum + len, 0)
  return `${count(here)} deleted, on disk ${count(there)}`
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = newSharedDocument()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** What somebody was told is saved, and is not there. */
function missingOf({ editors }: FuzzStage, disk: Y.Doc): string[] {
  const stored = Y.snapshot(disk)
  return editors.flatMap(({ name, changes }) =>
    changes.flatMap(({ fate, update }, index) =>
      fate === 'saved' && !Y.snapshotContainsUpdate(stored, update)
        ? [`change ${index} of ${name} was called saved and is missing`]
        : [],
    ),
  )
}

/** The words of what was decided, withdrawn or finalised are those of the act, and those in a vote stand. */
async function changedRecords({ town }: FuzzStage, disk: Y.Doc): Promise<string[]> {
  const cards = await town.rows.proposal.findMany({
    where: { meetingId: town.meeting.id },
    include: { votes: { where: { state: 'open' } } },
  })
  return cards.flatMap(({ id, code, state, title, text, votes }) => {
    if (isOpenForText(state)) return []
    const words = wordsOf(disk, id)
    // The row keeps the words as they were tabled until a decision brings others.
    const stands = votes[0]?.textHash ?? textHash({ title, text })
    return words && textHash(words) === stands
      ? []
      : [`${code} is ${state} and says ${JSON.stringify(words)}, not ${JSON.stringify({ title, text })}`]
  })
}
