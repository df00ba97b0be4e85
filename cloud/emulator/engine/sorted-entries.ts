const CHUNK = 512

export type Entry<T> = { readonly key: string; readonly tie: number; readonly value: T }

/** Entries in order of key, then tie: a list of short arrays, so that one insertion moves few of them. */
export class SortedEntries<T> {
  private chunks: Entry<T>[][] = []

  /** Replaces the content, far faster than adding one by one. */
  load(entries: Entry<T>[]): void {
    const sorted = entries.sort(compareEntries)
    this.chunks = []
    for (let at = 0; at < sorted.length; at += CHUNK) this.chunks.push(sorted.slice(at, at + CHUNK))
  }

  add(entry: Entry<T>): void {
    const chunk = this.chunks[Math.min(this.chunkOf(entry.key, entry.tie), this.chunks.length - 1)]
    if (!chunk) {
      this.chunks.push([entry])
      return
    }
    chunk.splice(firstNotBelow(chunk, entry.key, entry.tie), 0, entry)
    if (chunk.length > 2 * CHUNK) this.chunks.splice(this.chunks.indexOf(chunk) + 1, 0, chunk.splice(CHUNK))
  }

  remove(key: string, tie: number): void {
    const at = this.chunkOf(key, tie)
    const chunk = this.chunks[at]
    if (!chunk) return
    const position = firstNotBelow(chunk, key, tie)
    const entry = chunk[position]
    if (entry?.key !== key || entry.tie !== tie) return
    chunk.splice(position, 1)
    if (chunk.length === 0) this.chunks.splice(at, 1)
  }

  /** The values of `low <= key < high`. */
  *ascending(low: string, high: string): Generator<T> {
    const start = this.chunkOf(low, Number.NEGATIVE_INFINITY)
    for (let at = start; at < this.chunks.length; at++) {
      const chunk = this.chunks[at] ?? []
      let position = at === start ? firstNotBelow(chunk, low) : 0
      for (; position < chunk.length; position++) {
        const entry = chunk[position]
        if (!entry || entry.key >= high) return
        yield entry.value
      }
    }
  }

  /** The same values, last first. */
  *descending(low: string, high: string): Generator<T> {
    const start = Math.min(this.chunkOf(high, Number.NEGATIVE_INFINITY), this.chunks.length - 1)
    for (let at = start; at >= 0; at--) {
      const chunk = this.chunks[at] ?? []
      let position = (at === start ? firstNotBelow(chunk, high) : chunk.length) - 1
      for (; position >= 0; position--) {
        const entry = chunk[position]
        if (!entry || entry.key < low) return
        yield entry.value
      }
    }
  }

  private chunkOf(key: string, tie: number): number {
    let low = 0
    let high = this.chunks.length
    while (low < high) {
      const middle = (low + high) >> 1
      const last = this.chunks[middle]?.at(-1)
      if (last && isBelow(last, key, tie)) low = middle + 1
      else high = middle
    }
    return low
  }
}

function firstNotBelow<T>(chunk: Entry<T>[], key: string, tie = Number.NEGATIVE_INFINITY): number {
  let low = 0
  let high = chunk.length
  while (low < high) {
    const middle = (low + high) >> 1
    const entry = chunk[middle]
    if (entry && isBelow(entry, key, tie)) low = middle + 1
    else high = middle
  }
  return low
}

function isBelow<T>(entry: Entry<T>, key: string, tie: number): boolean {
  return entry.key < key || (entry.key === key && entry.tie < tie)
}

function compareEntries<T>(left: Entry<T>, right: Entry<T>): number {
  if (left.key !== right.key) return left.key < right.key ? -1 : 1
  return left.tie - right.tie
}
