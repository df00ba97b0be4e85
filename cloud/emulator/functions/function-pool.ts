import { FunctionChild } from './function-child'
import type { FunctionSource } from './function-source'

type Waiting = (child: FunctionChild) => void

/** The processes of one function: reused while its code stays the same, at most `limit` at once, callers queue in order. */
export class FunctionPool {
  private readonly idle: FunctionChild[] = []
  private readonly busy = new Set<FunctionChild>()
  private readonly queue: { source: FunctionSource; take: Waiting }[] = []

  constructor(
    private readonly limit: number,
    private readonly environment: Record<string, string>,
  ) {}

  async use<T>(source: FunctionSource, work: (child: FunctionChild) => Promise<T>): Promise<T> {
    const child = await this.borrow(source)
    try {
      return await work(child)
    } finally {
      this.giveBack(child)
    }
  }

  /** Ends every process; calls still waiting for one are never served. */
  async stop(): Promise<void> {
    this.queue.length = 0
    await Promise.all([...this.idle, ...this.busy].map((child) => child.kill()))
  }

  private borrow(source: FunctionSource): Promise<FunctionChild> {
    this.retire((child) => child.source.version !== source.version)
    const child = this.idle.pop()
    if (child) return Promise.resolve(this.occupy(child))
    if (this.busy.size < this.limit) return Promise.resolve(this.occupy(new FunctionChild(source, this.environment)))
    return new Promise((take) => this.queue.push({ source, take }))
  }

  private giveBack(child: FunctionChild): void {
    this.busy.delete(child)
    const next = this.queue.shift()
    const isUsable = !child.isGone && (!next || child.source.version === next.source.version)
    if (!isUsable) void child.kill()
    if (next) next.take(this.occupy(isUsable ? child : new FunctionChild(next.source, this.environment)))
    else if (isUsable) this.idle.push(child)
  }

  private occupy(child: FunctionChild): FunctionChild {
    this.busy.add(child)
    return child
  }

  private retire(isStale: (child: FunctionChild) => boolean): void {
    const stale = this.idle.filter((child) => child.isGone || isStale(child))
    for (const child of stale) {
      this.idle.splice(this.idle.indexOf(child), 1)
      void child.kill()
    }
  }
}
