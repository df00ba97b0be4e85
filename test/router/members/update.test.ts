import { beforeEach, describe, expect, it } from 'vitest'
import { opId } from '../../support/op-id'
import type { Person } from '../../support/person'
import { DOUBTED, UNANSWERED, wordCheckAnswers } from '../../support/word-check'
import { openWorld } from '../../support/world'

const world = openWorld()
beforeEach(() => wordCheckAnswers(world))

const jpeg = (fill: number, bytes = 2_000) =>
  Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(bytes - 4, fill)]).toString('base64')
const files = async () => {
  const state = (await (await fetch(`${world.emulator.url}/emulator/state`)).json()) as { files: { path: string }[] }
  return state.files.map(({ path }) => path)
}
/** How the nickname looks to somebody else, on both roads. */
async function toOthers(ann: Person) {
  const { member } = await ann.ask('session/login', {})
  const { document } = await world.person().ask('db/get', { collection: 'members', id: member.memberId })
  const { share } = await ann.ask('shares/create', { opId: opId(), scope: { kind: 'shelf' } })
  const { owner } = await world.nobody.ask('shares/view', { token: share.token })
  return [document.nickname, owner.nickname]
}

describe('members/update', () => {
  it('gives a reader a name, which they and others see', async () => {
    const ann = world.person()
    const { member, nicknameSeen } = await ann.ask('members/update', { opId: opId(), nickname: '小安' })
    expect([member.nickname, nicknameSeen]).toEqual(['小安', 'shown'])
    expect((await ann.ask('session/login', {})).member).toEqual(member)
    expect(await toOthers(ann)).toEqual(['小安', '小安'])
  })

  it.each([
    ['refused', DOUBTED],
    ['unanswered', UNANSWERED],
  ])('keeps a name that is %s for its reader, and shows others the one before', async (seen, answer) => {
    const ann = world.person()
    await ann.ask('members/update', { opId: opId(), nickname: '小安' })
    await wordCheckAnswers(world, answer)
    const { member, nicknameSeen } = await ann.ask('members/update', { opId: opId(), nickname: '另一个' })
    expect([member.nickname, nicknameSeen]).toEqual(['另一个', seen])
    expect(await toOthers(ann)).toEqual(['小安', '小安'])
  })

  it('shows others no name that went around the check', async () => {
    const ann = world.person()
    const { member } = await ann.ask('session/login', {})
    const patch = { nickname: 'unchecked' }
    await ann.ask('db/update', { collection: 'members', id: member.memberId, rev: 1, patch })
    expect(await toOthers(ann)).toEqual(['', ''])
    expect((await ann.ask('session/login', {})).member.nickname).toBe('unchecked')
  })

  it('takes the name away again, also for others', async () => {
    const ann = world.person()
    await ann.ask('members/update', { opId: opId(), nickname: '小安' })
    await ann.ask('members/update', { opId: opId(), nickname: '' })
    expect(await toOthers(ann)).toEqual(['', ''])
  })

  it('keeps a picture in the reader’s own folder, and the one before no longer', async () => {
    const ann = world.person()
    const first = await ann.ask('members/update', { opId: opId(), avatar: jpeg(1) })
    const folder = `readers/${first.member.memberId}/`
    expect(first.member.avatar).toContain(`/${folder}avatar-`)
    const second = await ann.ask('members/update', { opId: opId(), avatar: jpeg(2) })
    const kept = (await files()).filter((path) => path.startsWith(folder))
    expect(kept).toHaveLength(1)
    expect(second.member.avatar.endsWith(kept[0] ?? 'nothing')).toBe(true)
    await ann.ask('members/update', { opId: opId(), avatar: '' })
    expect((await files()).filter((path) => path.startsWith(folder))).toEqual([])
  })

  it('removes no file that is not the caller’s, whatever address their card has', async () => {
    const [ann, bob] = [world.person(), world.person()]
    const { avatar } = (await ann.ask('members/update', { opId: opId(), avatar: jpeg(3) })).member
    const { member } = await bob.ask('session/login', {})
    await bob.ask('db/update', { collection: 'members', id: member.memberId, rev: 1, patch: { avatar } })
    await bob.ask('members/update', { opId: opId(), avatar: '' })
    await bob.ask('account/remove', {})
    expect((await files()).some((path) => avatar.endsWith(path))).toBe(true)
  })

  it('answers a repeated call as the first', async () => {
    const ann = world.person()
    const call = { opId: opId(), nickname: '小安', avatar: jpeg(4) }
    expect(await ann.ask('members/update', call)).toEqual(await ann.ask('members/update', call))
  })

  it.each([
    ['a picture of 64 KiB', jpeg(5, 64 * 1024), { ok: true }],
    ['a larger one', jpeg(5, 64 * 1024 + 3), { error: { code: 'INVALID_INPUT', path: 'avatar' } }],
    ['one beyond any limit', jpeg(5, 74_000), { error: { code: 'PAYLOAD_TOO_LARGE' } }],
    ['what is no picture', Buffer.from('<svg onload=x>').toString('base64'), { error: { path: 'avatar' } }],
    ['an address', 'https://example.com/a.jpg', { error: { code: 'INVALID_INPUT', path: 'avatar' } }],
  ])('takes or refuses %s', async (_, avatar, expected) => {
    expect(await world.person().call('members/update', { opId: opId(), avatar })).toMatchObject(expected)
  })

  it('leaves other routes their 64 KiB', async () => {
    const { result } = await world
      .person()
      .send({ $url: 'books/add', opId: opId(), title: 'x', note: 'x'.repeat(66_000) })
    expect(result).toMatchObject({ error: { code: 'PAYLOAD_TOO_LARGE' } })
  })
})
