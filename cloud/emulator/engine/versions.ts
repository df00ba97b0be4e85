import type { Collection } from './collection'
import type { Document } from './document'
import type { Change } from './session'

type Version = { until: number; document: Document | undefined }

/** What documents were before recent changes, kept for as long as a transaction may still look back at it. */
export class Versions {
  private sequence = 0
  private readonly open = new Map<object, number>()
  private readonly past = new Map<Collection, Map<number, Version[]>>()

  /** The present as a point in time that stays visible until it is closed. */
  openSnapshot(owner: object): number {
    this.open.set(owner, this.sequence)
    return this.sequence
  }

  closeSnapshot(owner: object): void {
    this.open.delete(owner)
    if (this.open.size === 0) this.past.clear()
  }

  /** Notes what each changed document was before a batch. */
  record(before: readonly Change[]): void {
    this.sequence++
    if (this.open.size === 0) return
    for (const { collection, number, document } of before) {
      const documents = this.past.get(collection) ?? new Map<number, Version[]>()
      const versions = documents.get(number) ?? []
      versions.push({ until: this.sequence, document })
      documents.set(number, versions)
      this.past.set(collection, documents)
    }
  }

  changedSince(collection: Collection, snapshot: number): number[] {
    const documents = this.past.get(collection) ?? new Map<number, Version[]>()
    return [...documents.keys()].filter((number) => this.hasChanged(collection, number, snapshot))
  }

  hasChanged(collection: Collection, number: number, snapshot: number): boolean {
    return (this.past.get(collection)?.get(number)?.at(-1)?.until ?? 0) > snapshot
  }

  at(collection: Collection, number: number, snapshot: number): Document | undefined {
    const version = this.past
      .get(collection)
      ?.get(number)
      ?.find(({ until }) => until > snapshot)
    return version ? version.document : collection.documents.get(number)?.document
  }
}
