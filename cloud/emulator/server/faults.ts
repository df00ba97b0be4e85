import { setTimeout as sleep } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import { isScope } from '../actions/action-table'
import { isDocument } from '../engine/document'
import { transactionConflict, WireError } from '../wire/wire-error'
import { seededRandom } from './random'

/** Shares are between 0 and 1. `dropRate` is of answers that never come although the action was carried out. */
export type Fault = { errorRate: number; delayMs: number; conflictRate: number; dropRate: number }

export class DroppedAnswer extends Error {
  override readonly name = 'DroppedAnswer'
}

const KNOWN = ['errorRate', 'delayMs', 'conflictRate', 'dropRate'] as const
const WRITES = [
  'database.insertDocument',
  'database.modifyDocument',
  'database.modifyAndReturnDoc',
  'database.removeDocument',
  'database.commitTransaction',
]

/**
 * Failures made on purpose, by action (`database.getDocument`) or service (`database`). Each action draws from a row of
 * its own, so that its failures repeat with the seed whatever other actions do in between.
 */
export class Faults {
  private rules = new Map<string, Fault>()
  private seed = 1
  private readonly rows = new Map<string, () => number>()
  private settings: Record<string, unknown> = {}

  get current(): Record<string, unknown> {
    return this.settings
  }

  /** Replaces all rules; says what is wrong with them if something is. */
  set(settings: Record<string, unknown>): string | undefined {
    const { seed = 1, ...scopes } = settings
    if (typeof seed !== 'number') return 'seed must be a number'
    const rules = new Map<string, Fault>()
    for (const [scope, value] of Object.entries(scopes)) {
      const fault = faultOf(value)
      if (!isScope(scope)) return `${scope} is no action and no service of this emulator`
      if (typeof fault === 'string') return `${scope}: ${fault}`
      rules.set(scope, fault)
    }
    this.rules = rules
    this.seed = seed
    this.rows.clear()
    this.settings = settings
    return undefined
  }

  /** Carries an action out, or fails in its place or after it; `onConflict` does what a real conflict would. */
  async around<T>(action: string, work: () => Promise<T>, onConflict: () => void): Promise<T> {
    const fault = this.rules.get(action) ?? this.rules.get(action.split('.')[0] ?? '')
    if (!fault) return work()
    const random = this.rowOf(action)
    const [error, conflict, drop] = [random(), random(), random()]
    if (fault.delayMs > 0) await sleep(fault.delayMs)
    if (error < fault.errorRate) throw new WireError('SYS_ERR', `injected fault in ${action}`)
    if (conflict < fault.conflictRate && WRITES.includes(action)) {
      onConflict()
      throw transactionConflict()
    }
    const result = await work()
    if (drop < fault.dropRate) throw new DroppedAnswer(action)
    return result
  }

  private rowOf(action: string): () => number {
    const row = this.rows.get(action) ?? seededRandom(this.seed ^ crc32(action))
    this.rows.set(action, row)
    return row
  }
}

function faultOf(value: unknown): Fault | string {
  if (!isDocument(value)) return 'must be an object'
  const unknown = Object.keys(value).find((name) => !KNOWN.some((known) => known === name))
  if (unknown) return `${unknown} is not one of ${KNOWN.join(', ')}`
  const fault = { errorRate: 0, delayMs: 0, conflictRate: 0, dropRate: 0 }
  for (const name of KNOWN) {
    const number = value[name] ?? 0
    const most = name === 'delayMs' ? 60_000 : 1
    if (typeof number !== 'number' || !(number >= 0 && number <= most)) return `${name} must be from 0 to ${most}`
    fault[name] = number
  }
  return fault
}
