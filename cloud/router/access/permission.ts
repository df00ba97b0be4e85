import type { Changes } from '../../contract/changes'
import type { Condition, Page } from '../../contract/filter'
import type { Json } from '../../contract/json'
import type { FieldsOf, ViewOf, VisitOf } from './collections'
import type { CollectionName, Verb } from './policy'

/**
 * What a route may do: a collection and a verb, such as `books.create`. `*.read` is the verb on whatever is open to
 * db/*. `own:shares.create` is the function's own right, which is admin's, over the caller's own documents only.
 * `catalogue.learn` is its right to remember what is nobody's.
 */
export type Permission =
  | `${CollectionName}.${Verb}`
  | `*.${Exclude<Verb, 'learn'>}`
  | `own:${CollectionName}.${Exclude<Verb, 'learn'>}`

export type Find = {
  filter?: readonly Condition[] | undefined
  sort?: { field: string; direction: 'asc' | 'desc' } | undefined
  limit?: number | undefined
  cursor?: string | undefined
}

/** From where to follow the changes, and how much at once. */
export type Follow = { since?: string | undefined; limit?: number | undefined }

/** A field's new value, or null to take the field away; a field not named stays as it is. */
export type Patch<Fields> = { [F in keyof Fields]?: Fields[F] | null | undefined }

export type Reader<View> = {
  /** @throws AppError NOT_FOUND, for absent and hidden alike. */
  get(id: string): Promise<View>
  /** As get, with undefined where it would throw. */
  peek(id: string): Promise<View | undefined>
  /** The caller's own document in a collection that has one per person. */
  mine(): Promise<View | undefined>
  /** @throws AppError INVALID_INPUT for a field that is not open, or a cursor that is not ours. */
  find(asked: Find): Promise<Page<View>>
  count(filter: Find['filter']): Promise<number>
  /** What became of the caller's own documents, removed ones as their ids. @throws AppError INVALID_INPUT for a `since` that is not ours. */
  changes(asked: Follow): Promise<Changes<View>>
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

export type Keeper<Fields, View> = {
  /**
   * Changes the caller's own document in a collection that has one per person, whatever its revision; makes it of
   * `blank` and the patch when there is none. @throws AppError CONFLICT when it changed at the same time.
   */
  keep(patch: { [F in keyof Fields]?: Fields[F] | undefined }, blank: Fields): Promise<View>
}

export type Remover<View> = {
  /** Leaves a tombstone. @throws AppError NOT_FOUND; CONFLICT with details.current when `rev` is named and is not the last. */
  remove(id: string, at?: { rev?: number | undefined }): Promise<void>
  /** Takes a removal back. @throws AppError NOT_FOUND; CONFLICT with details.existing when the natural key is taken by now. */
  restore(id: string): Promise<View>
}

export type Eraser<View> = {
  /** Erases at most so many of the caller's own documents, tombstones too; shows them while they are still there. */
  erase(most: number, before?: (documents: View[]) => Promise<void>): Promise<number>
}

/** What the holder of a grant may do: walk what was granted. */
export type Viewer<Visit> = { view(asked: Pick<Find, 'limit' | 'cursor'>): Promise<Page<Visit>> }

/** What the function may do for everybody: remember. */
export type Learner<Fields> = {
  /** Puts the fields into the one document of their natural key, made if there is none; fields not named stay. */
  learn(fields: Fields): Promise<void>
}

type VerbsOver<Fields, View, Visit> = {
  read: Reader<View>
  view: Viewer<Visit>
  learn: Learner<Fields>
  create: Creator<Fields, View>
  update: Updater<Fields, View> & Keeper<Fields, View>
  remove: Remover<View>
  erase: Eraser<View>
}
type Verbs<C extends CollectionName | '*'> = C extends CollectionName
  ? VerbsOver<FieldsOf<C>, ViewOf<C>, VisitOf<C>>
  : VerbsOver<Record<string, unknown>, Document, never>

/** A document as db/* shows it: what its collection opens of it. */
export type Document = { id: string; rev: number; createdAt: number; updatedAt: number; [field: string]: Json }

type CollectionOf<P extends string> = P extends `${infer C extends CollectionName}.${string}` ? C : never
type VerbOf<P extends string, C extends CollectionName | '*'> = P extends `${C}.${infer V extends Verb}` ? V : never
type OwnOf<P extends string> = P extends `own:${infer Q}` ? Q : never
type Handles<P extends string> = { [C in CollectionOf<P>]: Intersection<Verbs<C>[VerbOf<P, C>]> }
type Intersection<T> = (T extends unknown ? (part: T) => void : never) extends (whole: infer I) => void ? I : never

/** The data as a handler holds it: exactly the verbs that its permissions name. */
export type Repo<P extends Permission> = Handles<P> & {
  own: Handles<OwnOf<P>>
} & ([VerbOf<P, '*'>] extends [never]
    ? unknown
    : {
        /** @throws AppError INVALID_INPUT when no such collection is open. */
        in(collection: string): Intersection<Verbs<'*'>[VerbOf<P, '*'>]>
      })
