import type * as v from 'valibot'
import {
  BOOK_FIELDS,
  type Book,
  type BookFields,
  BookPatch,
  NewBook,
  VISITOR_FIELDS,
  type VisitorBook,
} from '../../contract/book'
import {
  type CatalogueEntry,
  CatalogueEntryPatch,
  type CatalogueFields,
  NewCatalogueEntry,
} from '../../contract/catalogue'
import type { Json } from '../../contract/json'
import { type MemberFields, MemberPatch, NewMember, Settings, SettingsPatch } from '../../contract/member'
import { NewNote, type NoteFields, NotePatch } from '../../contract/note'
import type { Scope, Share } from '../../contract/share'
import type { Stored } from './database'
import type { CollectionName } from './policy'

type ShareFields = { scope: Scope; expiresAt?: number | undefined; tokenHash: string; sealedToken: string }
/** `shownNickname` is the last one that passed the check of words: what others see until a newer one does. */
type MemberDocument = MemberFields & { shownNickname?: string | undefined }
type MemberCard = MemberFields & { memberId: string }
type CheckFields = { verdict: 'passed' | 'refused'; hashes: string[] }

const SETTINGS = ['language', 'theme', 'locations'] as const

type Schema = v.GenericSchema<unknown, Record<string, unknown>>

/** What a collection holds and how it is shown. Only views leave `access`: an openid never does. */
export type Collection<Fields extends object, View, Visit = never> = {
  view(document: Stored & Fields): View
  /** What the holder of a grant sees. */
  visit?(document: Stored & Fields): Visit
  /** The document as it is to everybody but its creator, before it is shown in whatever way. */
  forOthers?(document: Stored & Fields): Stored & Fields
  /** Each person has at most one document, whose id follows from who they are. */
  onePerOwner?: true
  /** The field whose value no two documents of one owner share. */
  naturalKey?: keyof Fields & string
  /**
   * The fields that a filter may name; a list is asked for what it has. What every document has may be sorted by: a
   * cursor needs a value to go on from.
   */
  open: { readonly [field: string]: 'sortable' | 'scalar' | 'list' }
  /** Opens the collection to db/*: what it shows, and what may be written. The policy still says to whom. */
  document: { shows: readonly (keyof Fields & string)[]; fields?: Schema; patch?: Schema }
}

export const collections = {
  books: define<BookFields, Book, VisitorBook>({
    view: (document) => ({
      ...pick(document, BOOK_FIELDS),
      bookId: document._id,
      rev: document.rev,
      addedAt: document.createdAt,
      updatedAt: document.updatedAt,
    }),
    visit: (document) => pick(document, VISITOR_FIELDS),
    naturalKey: 'isbn',
    open: {
      ...{ isbn: 'scalar', title: 'sortable', publisher: 'scalar', status: 'sortable', location: 'scalar' },
      ...{ isPrivate: 'scalar', rating: 'scalar', createdAt: 'sortable', updatedAt: 'sortable' },
      ...{ tags: 'list', authors: 'list' },
    },
    document: { shows: BOOK_FIELDS, fields: NewBook, patch: BookPatch },
  }),
  members: define<MemberDocument, MemberCard>({
    view: ({ _id, nickname, avatar }) => ({ memberId: _id, nickname, avatar }),
    forOthers: (document) => ({ ...document, nickname: document.shownNickname ?? '' }),
    onePerOwner: true,
    open: { createdAt: 'sortable' },
    document: { shows: ['nickname', 'avatar'], fields: NewMember, patch: MemberPatch },
  }),
  notes: define<NoteFields, NoteFields>({
    view: ({ text, bookId }) => ({ text, ...(bookId !== undefined && { bookId }) }),
    open: { bookId: 'scalar', createdAt: 'sortable', updatedAt: 'sortable' },
    document: { shows: ['text', 'bookId'], fields: NewNote, patch: NotePatch },
  }),
  settings: define<Settings, Settings>({
    view: (document) => pick(document, SETTINGS),
    onePerOwner: true,
    open: { createdAt: 'sortable' },
    document: { shows: SETTINGS, fields: Settings, patch: SettingsPatch },
  }),
  catalogue: define<CatalogueFields, CatalogueEntry>({
    view: (document) => ({
      ...{ isbn: document.isbn, updatedAt: document.updatedAt },
      ...pick(document, ['metadata', 'source']),
    }),
    naturalKey: 'isbn',
    open: { isbn: 'scalar', source: 'scalar', createdAt: 'sortable' },
    document: { shows: ['isbn', 'metadata', 'source'], fields: NewCatalogueEntry, patch: CatalogueEntryPatch },
  }),
  shares: define<ShareFields, Share & { sealedToken: string }>({
    view: ({ _id, scope, createdAt, expiresAt, sealedToken }) => ({
      ...{ shareId: _id, scope, createdAt, sealedToken },
      ...(expiresAt !== undefined && { expiresAt }),
    }),
    open: { createdAt: 'sortable', expiresAt: 'scalar' },
    document: { shows: ['scope', 'expiresAt'] },
  }),
  checks: define<CheckFields, CheckFields>({
    view: ({ verdict, hashes }) => ({ verdict, hashes }),
    open: { createdAt: 'sortable' },
    document: { shows: ['verdict'] },
  }),
  // Not what was written: an admin may read this, and may not read the books that its answers show.
  operations: define<{ writes: number[] }, { writes: number }>({
    view: ({ writes }) => ({ writes: writes.length }),
    onePerOwner: true,
    open: { createdAt: 'sortable' },
    document: { shows: ['writes'] },
  }),
  limits: define<{ lookups: number[] }, { lookups: number }>({
    view: ({ lookups }) => ({ lookups: lookups.length }),
    onePerOwner: true,
    open: { createdAt: 'sortable' },
    document: { shows: ['lookups'] },
  }),
} as const satisfies Record<CollectionName, unknown>

type Parts<C extends CollectionName> =
  (typeof collections)[C] extends Collection<infer F, infer V, infer X> ? [F, V, X] : never
export type FieldsOf<C extends CollectionName> = Parts<C>[0]
export type ViewOf<C extends CollectionName> = Parts<C>[1]
export type VisitOf<C extends CollectionName> = Parts<C>[2]

/** A collection of any shape, as the repository handles it. */
export type AnyCollection = Collection<Record<string, unknown>, Json, Json>

function define<Fields extends object, View, Visit = never>(
  collection: Collection<Fields, View, Visit>,
): Collection<Fields, View, Visit> {
  return collection
}

// Named fields only: what is stored beside them, by whatever hand, is not shown.
export function pick<T extends object, K extends keyof T>(document: T, fields: readonly K[]): Pick<T, K> {
  const shown = fields.filter((field) => document[field] !== undefined).map((field) => [field, document[field]])
  return Object.fromEntries(shown) as Pick<T, K>
}
