import { BOOK_FIELDS, type Book, type BookFields } from '../../contract/book'
import type { Json } from '../../contract/json'
import type { Metadata } from '../../contract/lookup'
import type { Settings } from '../../contract/member'
import type { Stored } from './database'
import type { CollectionName } from './policy'

type MemberFields = { nickname: string; avatar: string }
type CatalogueFields = { isbn: string; metadata: Metadata; source: string }
type MemberCard = MemberFields & { memberId: string }

/** What a collection holds and how it is shown. Only views leave `access`: an openid never does. */
export type Collection<Fields extends object, View> = {
  view(document: Stored & Fields): View
  /** Each person has at most one document, whose id follows from who they are. */
  onePerOwner?: true
  /** The field whose value no two documents of one owner share. */
  naturalKey?: keyof Fields & string
  /** The fields that a filter or a sort may name; a list is asked for what it has. */
  open: { readonly [field: string]: 'scalar' | 'list' }
}

export const collections = {
  books: define<BookFields, Book>({
    view: (document) => ({
      ...pick(document, BOOK_FIELDS),
      bookId: document._id,
      rev: document.rev,
      addedAt: document.createdAt,
      updatedAt: document.updatedAt,
    }),
    naturalKey: 'isbn',
    open: {
      isbn: 'scalar',
      title: 'scalar',
      publisher: 'scalar',
      status: 'scalar',
      location: 'scalar',
      isPrivate: 'scalar',
      rating: 'scalar',
      createdAt: 'scalar',
      updatedAt: 'scalar',
      tags: 'list',
      authors: 'list',
    },
  }),
  members: define<MemberFields, MemberCard>({
    view: ({ _id, nickname, avatar }) => ({ memberId: _id, nickname, avatar }),
    onePerOwner: true,
    open: {},
  }),
  settings: define<Settings, Settings>({
    view: ({ language, theme }) => ({ language, theme }),
    onePerOwner: true,
    open: {},
  }),
  catalogue: define<CatalogueFields, CatalogueFields>({
    view: ({ isbn, metadata, source }) => ({ isbn, metadata, source }),
    naturalKey: 'isbn',
    open: {},
  }),
} as const satisfies Record<CollectionName, unknown>

/** A collection of any shape, as the repository handles it. */
export type AnyCollection = Collection<Record<string, unknown>, Json>

export type FieldsOf<C extends CollectionName> =
  (typeof collections)[C] extends Collection<infer Fields, infer _> ? Fields : never
export type ViewOf<C extends CollectionName> =
  (typeof collections)[C] extends Collection<infer _, infer View> ? View : never

function define<Fields extends object, View>(collection: Collection<Fields, View>): Collection<Fields, View> {
  return collection
}

// Named fields only: what is stored beside them, by whatever hand, is not shown.
function pick<T extends object, K extends keyof T>(document: T, fields: readonly K[]): Pick<T, K> {
  const shown = fields.filter((field) => document[field] !== undefined).map((field) => [field, document[field]])
  return Object.fromEntries(shown) as Pick<T, K>
}
