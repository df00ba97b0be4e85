import * as v from 'valibot'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Book } from '../../../cloud/contract/book'
import { type AnyRoute, defineRoute } from '../../../cloud/router/kernel/route'
import { serving } from '../../../cloud/router/kernel/serve'
import type { Api } from '../../../cloud/router/routes'

const input = v.strictObject({})

describe('a route, to the compiler', () => {
  it('holds the verbs that its permission names, and no others', () => {
    defineRoute({
      permission: ['books.read', 'members.create'],
      input,
      async handler({ repo }) {
        expectTypeOf(repo).toHaveProperty('books')
        expectTypeOf(repo.books).toHaveProperty('get')
        expectTypeOf(repo.books).not.toHaveProperty('create')
        expectTypeOf(repo.books).not.toHaveProperty('update')
        expectTypeOf(repo.books).not.toHaveProperty('remove')
        expectTypeOf(repo.members).not.toHaveProperty('get')
        expectTypeOf(repo).not.toHaveProperty('settings')
      },
    })
  })

  it('cannot name a permission that the policy does not know', () => {
    // @ts-expect-error no such collection
    defineRoute({ permission: 'shelves.read', input, handler: async () => ({}) })
    // @ts-expect-error no such verb
    defineRoute({ permission: 'books.drop', input, handler: async () => ({}) })
    // @ts-expect-error no permission at all
    defineRoute({ input, handler: async () => ({}) })
    // @ts-expect-error no schema
    defineRoute({ permission: 'books.read', handler: async () => ({}) })
  })

  it('says to the app what it takes and answers', () => {
    expectTypeOf<Api['books/get']>().toEqualTypeOf<{ input: { bookId: string }; output: { book: Book } }>()
    expectTypeOf<Api['books/add']['input']>().toHaveProperty('opId')
    expectTypeOf<Api['books/add']['input']>().not.toBeAny()
  })
})

describe('a table of routes, at start', () => {
  const handler = async () => ({})
  const deps = { limits: {}, services: {} } as never

  it.each<[string, Record<string, unknown>, string]>([
    ['no permission', { 'books/x': { permission: [], input, handler } }, 'names no permission'],
    ['no schema', { 'books/x': { permission: 'books.read', handler } }, 'no input schema'],
    ['no handler', { 'books/x': { permission: 'books.read', input } }, 'no handler'],
    ['a name that is a pattern', { '*': { permission: 'books.read', input, handler } }, 'plural/verb'],
    ['a name that is inherited', { constructor: { permission: 'books.read', input, handler } }, 'plural/verb'],
  ])('is refused for %s', (_, routes, message) => {
    expect(() => serving(routes as Record<string, AnyRoute>, deps)).toThrow(message)
  })

  it('is taken when every route is whole', () => {
    expect(serving({ 'books/x': { permission: 'books.read', input, handler } }, deps)).toBeTypeOf('function')
  })
})
