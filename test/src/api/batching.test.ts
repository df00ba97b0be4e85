import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { BATCH } from '../../../cloud/contract/batch'
import { BatchInput } from '../../../cloud/router/kernel/batch'
import { ApiError } from '../../../src/api/api-error'
import { batching } from '../../../src/api/batching'
import { clientOver, type Transport } from '../../../src/api/client'

type Event = Record<string, unknown> & { $url: string }

/** A client over a function that answers each call with the id of its operation, and what it was sent. */
function setUp(answer: (event: Event) => unknown = served) {
  const sent: Event[] = []
  const transport: Transport = async (event) => {
    sent.push(event)
    return answer(event)
  }
  return { sent, call: clientOver(batching(transport)) }
}

function served({ $url, ...input }: Event): unknown {
  if ($url !== BATCH) return { ok: true, data: { is: input.opId ?? $url } }
  const answers = v.parse(BatchInput, input).calls.map(({ url, input }) => served({ $url: url, ...input }))
  return { ok: true, data: { answers } }
}

const remove = (opId: string) => ({ opId, bookId: 'book-1' })

describe('changes that are made at the same moment', () => {
  it('go as one event, and each gets its own answer', async () => {
    const { sent, call } = setUp()
    const all = [call('books/remove', remove('one')), call('books/restore', remove('two'))]
    expect(await Promise.all(all)).toEqual([{ is: 'one' }, { is: 'two' }])
    const calls = [
      { url: 'books/remove', input: remove('one') },
      { url: 'books/restore', input: remove('two') },
    ]
    expect(sent).toEqual([{ $url: BATCH, calls }])
  })

  it('go as they are when there is one, or one after the other', async () => {
    const { sent, call } = setUp()
    await call('books/remove', remove('one'))
    await call('books/remove', remove('two'))
    expect(sent.map(({ $url }) => $url)).toEqual(['books/remove', 'books/remove'])
  })

  it('do not make a question wait for them', async () => {
    const { sent, call } = setUp()
    await Promise.all([
      call('books/remove', remove('one')),
      call('books/list', {}),
      call('books/remove', remove('two')),
    ])
    expect(sent.map(({ $url }) => $url)).toEqual(['books/list', BATCH])
  })

  it('fail each by itself', async () => {
    const refusal = { ok: false, error: { code: 'NOT_FOUND', message: 'gone', requestId: 'r' } }
    const { call } = setUp(() => ({ ok: true, data: { answers: [refusal, { ok: true, data: 'done' }] } }))
    const all = [call('books/remove', remove('one')), call('books/remove', remove('two'))]
    expect(await Promise.allSettled(all)).toMatchObject([{ reason: { code: 'NOT_FOUND' } }, { value: 'done' }])
  })

  it.each([
    ['nothing answers', () => Promise.reject(new ApiError('OFFLINE', 'nothing')), 'OFFLINE'],
    [
      'the whole is refused',
      () => ({ ok: false, error: { code: 'PAYLOAD_TOO_LARGE', message: '', requestId: 'r' } }),
      'PAYLOAD_TOO_LARGE',
    ],
    ['an answer is missing', () => ({ ok: true, data: { answers: [] } }), 'INTERNAL'],
    ['the answer is none', () => undefined, 'INTERNAL'],
  ])('fail all when %s', async (_, answer, code) => {
    const { call } = setUp(answer)
    const all = [call('books/remove', remove('one')), call('books/remove', remove('two'))]
    expect(await Promise.allSettled(all)).toMatchObject([{ reason: { code } }, { reason: { code } }])
  })
})
