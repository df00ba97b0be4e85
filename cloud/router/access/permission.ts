import type { Condition, Page } from '../../contract/filter'
import type { FieldsOf, ViewOf } from './collections'
import type { CollectionName, Verb } from './policy'

/** What a route may do, such as `books.create`: a collection and a verb. */
export type Permission = `${CollectionName}.${Verb}`

export type Find = {
  filter?: readonly Condition[] | undefined
  sort?: { field: string; direction: 'asc' | 'desc' } | undefined
  limit?: number | undefined
  cursor?: string | undefined
}

/** A field's new value, or null to take the field away; a field not named stays as it is. */
export type Patch<Fields> = { [F in keyof Fields]?: Fields[F] | null | undefined }

export type Reader<View> = {
  /** @throws AppError NOT_FOUND, for absent and hidden alike. */
  get(id: string): Promise<View>
  /** The caller's own document in a collection that has one per person. */
  mine(): Promise<View | undefined>
  /** @throws AppError INVALID_INPUT for a field that is not open, or a cursor that is not ours. */
  find(asked: Find): Promise<Page<View>>
}

export type Creator<Fields, View> = {
  /**
   * The same operation again answers the same document. A `distinct` document has no natural key and so no twin.
   * @throws AppError CONFLICT with details.existing when the natural key is taken.
   */
  create(fields: Fields, options?: { distinct?: boolean }): Promise<View>
}

export type Updater<Fields, View> = {
  /** @throws AppError NOT_FOUND; CONFLICT with details.current when another change came first. */
  update(id: string, change: { rev: number; patch: Patch<Fields> }): Promise<View>
}

export type Remover<View> = {
  /** Leaves a tombstone. @throws AppError NOT_FOUND; CONFLICT with details.current when `rev` is named and is not the last. */
  remove(id: string, at?: { rev?: number | undefined }): Promise<void>
  /** Takes a removal back. @throws AppError NOT_FOUND; CONFLICT with details.existing when the natural key is taken by now. */
  restore(id: string): Promise<View>
}

type Verbs<C extends CollectionName> = {
  read: Reader<ViewOf<C>>
  create: Creator<FieldsOf<C>, ViewOf<C>>
  update: Updater<FieldsOf<C>, ViewOf<C>>
  remove: Remover<ViewOf<C>>
}

/** The verbs of one collection. */
export type Handle<C extends CollectionName> = Verbs<C>[Verb]

type CollectionOf<P extends Permission> = P extends `${infer C extends CollectionName}.${string}` ? C : never
type VerbOf<P extends Permission, C extends CollectionName> = P extends `${C}.${infer V extends Verb}` ? V : never
type Intersection<T> = (T extends unknown ? (part: T) => void : never) extends (whole: infer I) => void ? I : never

/** The data as a handler holds it: exactly the verbs that its permissions name. */
export type Repo<P extends Permission> = {
  [C in CollectionOf<P>]: Intersection<Verbs<C>[VerbOf<P, C>]>
}
