import { describe, expect, it } from 'vitest'
import { openWorld } from '../../support/world'

const world = openWorld(() => ({ ADMIN_OPENIDS: 'chief, other-chief' }))

describe('session/login', () => {
  it('makes a member at the first login and knows them at the next', async () => {
    const ann = world.person()
    const first = await ann.ask('session/login', {})
    expect(first).toEqual({
      member: { memberId: expect.stringMatching(/^[\w-]{20}$/), nickname: '', avatar: '', isAdmin: false },
      isNew: true,
      settings: { language: 'system', theme: 'system' },
    })
    expect(await ann.ask('session/login', {})).toEqual({ ...first, isNew: false })
  })

  it('makes one member of two first logins at once', async () => {
    const ann = world.person()
    const [one, two] = await Promise.all([ann.ask('session/login', {}), ann.ask('session/login', {})])
    expect(one.member).toEqual(two.member)
  })

  it('tells people apart, and shows nobody an openid', async () => {
    const [ann, bob] = [world.person(), world.person()]
    const answers = [await ann.ask('session/login', {}), await bob.ask('session/login', {})]
    expect(answers[0]?.member.memberId).not.toBe(answers[1]?.member.memberId)
    for (const { openid } of [ann, bob]) expect(JSON.stringify(answers)).not.toContain(openid)
  })

  it('knows an admin by the function’s environment and by nothing else', async () => {
    expect((await world.person('chief').ask('session/login', {})).member.isAdmin).toBe(true)
    expect((await world.person('chiefs').ask('session/login', {})).member.isAdmin).toBe(false)
  })

  it.each([{ openid: 'chief' }, { OPENID: 'chief' }, { _openid: 'chief' }, { isAdmin: true }])(
    'takes no identity from the event: %j',
    async (claim) => {
      const { result } = await world.person().send({ $url: 'session/login', ...claim })
      expect(result).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', path: Object.keys(claim)[0] } })
    },
  )

  it('takes no identity from userInfo, which the platform writes and a client can forge', async () => {
    const forged = { $url: 'session/login', userInfo: { openId: 'chief', appId: 'x' } }
    expect((await world.person().send(forged)).result).toMatchObject({ ok: true, data: { member: { isAdmin: false } } })
    expect((await world.nobody.send(forged)).result).toMatchObject({ ok: false, error: { code: 'UNAUTHENTICATED' } })
  })
})
