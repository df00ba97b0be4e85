import type { CollectionIndex } from './collection-index'
import type { Change } from './session'

/** A value that must stay unique, as the name of a lock. */
export type UniqueKey = { index: CollectionIndex; key: string; name: string }
type Holder = { owner: object; number: number }

/** What transactions have written and not yet committed: documents, and values of unique indexes. */
export class Locks {
  private readonly holders = new Map<string, Holder>()
  private readonly waiting = new Map<object, (() => void)[]>()

  holderOf(name: string): Holder | undefined {
    return this.holders.get(name)
  }

  take(owner: object, change: Change): void {
    for (const name of namesOf(change)) this.holders.set(name, { owner, number: change.number })
  }

  /** The owner, other than the one who asks, who stands in the way of a change. */
  obstacle(changes: readonly Change[], asking?: object): object | undefined {
    if (this.holders.size === 0) return undefined
    return changes
      .flatMap(namesOf)
      .map((name) => this.holders.get(name)?.owner)
      .find((owner) => owner !== undefined && owner !== asking)
  }

  released(owner: object): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.set(owner, [...(this.waiting.get(owner) ?? []), resolve])
    })
  }

  release(owner: object): void {
    for (const [name, holder] of this.holders) if (holder.owner === owner) this.holders.delete(name)
    const waiting = this.waiting.get(owner) ?? []
    this.waiting.delete(owner)
    for (const resume of waiting) resume()
  }
}

export function uniqueKeysOf({ collection, document }: Change): UniqueKey[] {
  if (!document) return []
  return collection.indexes
    .filter(({ spec }) => spec.unique)
    .flatMap((index) =>
      index.keysOf(document).map((key) => ({ index, key, name: `${collection.number} ${index.spec.name} ${key}` })),
    )
}

function namesOf(change: Change): string[] {
  return [`document ${change.number}`, ...uniqueKeysOf(change).map(({ name }) => name)]
}
