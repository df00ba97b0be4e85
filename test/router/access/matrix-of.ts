import { beforeAll, describe, expect, it } from 'vitest'
import type { Envelope } from '../../../cloud/contract/envelope'
import type { Arena, RawDocument } from '../../support/arena'
import { countCase } from '../../support/cases'
import {
  type Cell,
  callers,
  collections,
  dataFor,
  documentFor,
  expected,
  flags,
  isClosed,
  operations,
  owners,
  patchOf,
} from './matrix'

type Laid = { cell: Cell; document: RawDocument & { createdAt: number } }
type Answer = Envelope<unknown>
/** What each caller found on each collection's list. */
type Lists = Map<string, Set<unknown>>
type Tried = { arena: Arena; lists: Lists }

const openids = { nobody: undefined, owner: 'ann', other: 'bob', holder: 'carol', admin: 'chief' }
const NOT_THERE = {
  ok: false,
  error: { code: 'NOT_FOUND', message: 'no such document', requestId: expect.any(String) },
}

/** The whole matrix, cell by cell, in an arena whose admin is `chief`. */
export function matrixOf(arena: () => Arena): void {
  const laid = cells().map((cell, number): Laid => ({ cell, document: documentFor(cell, number + 1) }))
  const lists: Lists = new Map()

  beforeAll(async () => {
    const shared = await arena().send('ann', {
      $url: 'shares/create',
      opId: 'the-share-of-the-matrix',
      scope: { kind: 'shelf' },
    })
    const token = (shared as { data: { share: { token: string } } }).data.share.token
    for (const collection of collections) {
      await arena().insert(
        collection,
        laid
          .filter(({ cell }) => cell.collection === collection && cell.operation !== 'add')
          .map(({ document }) => document),
      )
      for (const caller of callers) {
        lists.set(`${collection} ${caller}`, await walk(arena(), { collection, caller }, token))
      }
    }
  })

  for (const collection of collections) {
    describe.each(operations)(`${collection}: %s`, (operation) => {
      const mine = laid.filter(({ cell }) => cell.collection === collection && cell.operation === operation)

      it('is as the meaning of its type says, in every cell', async ({ task }) => {
        const wrong: unknown[] = []
        for (const { cell, document } of mine) {
          const outcome = await attempt({ arena: arena(), lists }, cell, document)
          if (outcome !== expected(cell)) wrong.push({ ...cell, outcome })
          countCase(task)
        }
        expect(wrong).toEqual([])
      })

      it('denies somebody, and denies not everybody', () => {
        const outcomes = new Set(mine.map(({ cell }) => expected(cell)))
        const closed = isClosed(collection) && ['add', 'update'].includes(operation)
        expect([...outcomes].sort()).toEqual(closed ? ['denied'] : ['allowed', 'denied'])
      })
    })
  }

  it('has changed no document that it was not allowed to change', async () => {
    const wrong: unknown[] = []
    for (const collection of collections) {
      const now = new Map((await arena().documents(collection)).map((document) => [document._id, document]))
      for (const { cell, document } of laid.filter(
        ({ cell }) => cell.collection === collection && cell.operation !== 'add',
      )) {
        const writes = cell.operation === 'update' || cell.operation === 'remove'
        const changed = now.get(document._id)?.rev !== 1
        if (changed !== (writes && expected(cell) === 'allowed')) wrong.push({ ...cell, now: now.get(document._id) })
      }
    }
    expect(wrong).toEqual([])
  })

  it('has at least 1,700 cells', () => {
    expect(laid.length).toBeGreaterThanOrEqual(1_700)
  })
}

function cells(): Cell[] {
  return collections.flatMap((collection) =>
    operations.flatMap((operation) =>
      callers.flatMap((caller) =>
        flags.flatMap((flag) => owners.map((owner) => ({ collection, operation, caller, flag, owner }))),
      ),
    ),
  )
}

/** Tries what the cell says, and tells what came of it; a refusal must be one of the few that tell nothing. */
async function attempt({ arena, lists }: Tried, cell: Cell, { _id: id, createdAt }: Laid['document']): Promise<string> {
  const { collection, operation, caller } = cell
  const send = (event: Record<string, unknown>) => arena.send(openids[caller], event)
  const filter = [{ field: 'createdAt', op: 'eq', value: createdAt }]
  switch (operation) {
    case 'get':
      return seen(await send({ $url: 'db/get', collection, id }))
    case 'query':
      return shown(await send({ $url: 'db/query', collection, filter }), 1)
    case 'count':
      return shown(await send({ $url: 'db/count', collection, filter }), 1)
    case 'list':
      return lists.get(`${collection} ${caller}`)?.has(id) ? 'allowed' : 'denied'
    case 'add':
      return added(await send({ $url: 'db/add', collection, data: dataFor(cell) }))
    case 'update':
      return seen(await send({ $url: 'db/update', collection, id, rev: 1, patch: patchOf[collection] }))
    case 'remove':
      return seen(await send({ $url: 'db/remove', collection, id }))
  }
}

function seen(answer: Answer): string {
  if (answer.ok) return 'allowed'
  if (['UNAUTHENTICATED', 'FORBIDDEN'].includes(answer.error.code)) return 'denied'
  expect(answer).toEqual(NOT_THERE)
  return 'denied'
}

function shown(answer: Answer, most: number): string {
  if (!answer.ok) return answer.error.code === 'UNAUTHENTICATED' ? 'denied' : answer.error.code
  const data = answer.data as { items?: unknown[]; total?: number }
  const count = data.total ?? data.items?.length ?? 0
  return count === most ? 'allowed' : count === 0 ? 'denied' : `${count} of ${most}`
}

function added(answer: Answer): string {
  if (answer.ok) return 'allowed'
  // Somebody who has one already is told of their own.
  if (answer.error.code === 'CONFLICT') return 'allowed'
  return ['UNAUTHENTICATED', 'FORBIDDEN', 'INVALID_INPUT'].includes(answer.error.code) ? 'denied' : answer.error.code
}

/** Everything on the list that the caller would use, all its pages, by id; a visitor sees titles, which are ids here. */
async function walk(
  arena: Arena,
  { collection, caller }: Pick<Cell, 'collection' | 'caller'>,
  token: string,
): Promise<Set<unknown>> {
  const byToken = collection === 'books' && caller === 'holder'
  const route = { books: 'books/list', shares: 'shares/list' }[collection as string] ?? 'db/query'
  const event = byToken ? { $url: 'shares/view', token } : { $url: route, ...(route === 'db/query' && { collection }) }
  const ids = new Set<unknown>()
  let cursor: string | undefined
  do {
    const answer = await arena.send(openids[caller], { ...event, limit: 50, ...(cursor !== undefined && { cursor }) })
    if (!answer.ok) return ids
    const page = answer.data as { items: Record<string, unknown>[]; cursor?: string }
    for (const item of page.items) ids.add(item.id ?? item.bookId ?? item.shareId ?? item.title)
    cursor = page.cursor
  } while (cursor !== undefined)
  return ids
}
