import { describe, expect, it } from 'vitest'
import { routes } from '../../../cloud/router/routes'
import { openWorld } from '../../support/world'

const world = openWorld()

describe('any event at all', () => {
  it.each([
    ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '*', '', 'books/list ', 'BOOKS/LIST', 'books//list'],
    ...['books/list\0', '/books/list', 'undefined', 1, true, null, ['books/list'], [['books/list']], {}],
  ])('answers $url %j with NO_SUCH_ROUTE', async ($url) => {
    const { result } = await world.person().send({ $url })
    expect(result).toEqual({ ok: false, error: expect.objectContaining({ code: 'NO_SUCH_ROUTE' }) })
  })

  it('answers an event without $url with NO_SUCH_ROUTE', async () => {
    expect((await world.person().send({})).result).toMatchObject({ error: { code: 'NO_SUCH_ROUTE' } })
  })

  it.each([
    ['a nesting bomb', `{"$url":"books/list","a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, 'INVALID_INPUT'],
    ['nine levels', '{"$url":"books/list","a":{"b":{"c":{"d":{"e":{"f":{"g":{"h":{}}}}}}}}}', 'INVALID_INPUT'],
    ['64 KiB of text', JSON.stringify({ $url: 'books/add', title: 'x'.repeat(65_536) }), 'PAYLOAD_TOO_LARGE'],
    [
      '64 KiB of keys',
      JSON.stringify({
        $url: 'books/add',
        ...Object.fromEntries(Array.from({ length: 9_000 }, (_, i) => [`k${i}`, 1])),
      }),
      'PAYLOAD_TOO_LARGE',
    ],
    ['a prototype', '{"$url":"books/add","__proto__":{"_openid":"victim"}}', 'INVALID_INPUT'],
    ['a constructor', '{"$url":"books/add","constructor":{"prototype":{}}}', 'INVALID_INPUT'],
    ['a deep prototype', '{"$url":"books/add","title":{"a":{"__proto__":{}}}}', 'INVALID_INPUT'],
    ['an operator', '{"$url":"books/get","bookId":{"$ne":null}}', 'INVALID_INPUT'],
    [
      'an encoded regular expression',
      '{"$url":"books/get","bookId":{"$regularExpression":{"pattern":"."}}}',
      'INVALID_INPUT',
    ],
    ['a dotted path', '{"$url":"books/add","meta.owner":"x"}', 'INVALID_INPUT'],
  ])('answers %s with its code', async (_, event, code) => {
    expect((await world.person().send(event)).result).toMatchObject({ ok: false, error: { code } })
  })

  it('answers nobody with UNAUTHENTICATED on every route but those by token, and asks the database nothing', async () => {
    const needingSomebody = Object.entries(routes).filter(([, route]) => !('byToken' in route))
    for (const [$url] of needingSomebody) {
      const { result, roundTrips } = await world.nobody.send({ $url })
      expect({ $url, result, roundTrips }).toMatchObject({
        result: { ok: false, error: { code: 'UNAUTHENTICATED' } },
        roundTrips: 0,
      })
    }
  })

  it('gives every answer a request id and shows no stack', async () => {
    const { result } = await world.person().send({ $url: 'books/get', bookId: 'nowhere' })
    expect(Object.keys(result)).toEqual(['ok', 'error'])
    expect(JSON.stringify(result)).not.toMatch(/\bat .*:\d+|node_modules|index\.js/)
    expect(result).toMatchObject({ error: { requestId: expect.stringMatching(/\S/) } })
  })
})
