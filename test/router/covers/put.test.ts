import { describe, expect, it } from 'vitest'
import { opId } from '../../support/op-id'
import { openWorld } from '../../support/world'

const world = openWorld()

const jpeg = (fill: number, bytes = 2_000) =>
  Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(bytes - 4, fill)]).toString('base64')

async function files(): Promise<string[]> {
  const state = (await (await fetch(`${world.emulator.url}/emulator/state`)).json()) as { files: { path: string }[] }
  return state.files.map(({ path }) => path)
}

async function annWithBook() {
  const ann = world.person()
  const { member } = await ann.ask('session/login', {})
  const { book } = await ann.ask('books/add', { opId: opId(), title: 'first' })
  return { ann, bookId: book.bookId, folder: `readers/${member.memberId}/` }
}

describe('covers/put', () => {
  it('keeps the picture in the reader’s own folder and shows it as the cover', async () => {
    const { ann, bookId, folder } = await annWithBook()
    const { book } = await ann.ask('covers/put', { opId: opId(), bookId, image: jpeg(1) })
    expect(book).toMatchObject({ bookId, rev: 2, cover: expect.stringContaining(`/${folder}cover-`) })
    expect((await ann.ask('books/get', { bookId })).book).toEqual(book)
    expect((await files()).filter((path) => path.startsWith(folder))).toHaveLength(1)
  })

  it('keeps the newest picture alone, and none when it is taken away', async () => {
    const { ann, bookId, folder } = await annWithBook()
    const mine = async () => (await files()).filter((path) => path.startsWith(folder))
    await ann.ask('covers/put', { opId: opId(), bookId, image: jpeg(1) })
    const { book } = await ann.ask('covers/put', { opId: opId(), bookId, image: jpeg(2) })
    expect(await mine()).toEqual([expect.stringContaining(book.cover?.split('/').at(-1) ?? 'nothing')])
    expect((await ann.ask('covers/put', { opId: opId(), bookId, image: '' })).book.cover).toBeUndefined()
    expect(await mine()).toEqual([])
  })

  it('answers a repeated call as the first time, after an edit that came in between', async () => {
    const { ann, bookId } = await annWithBook()
    const put = { opId: opId(), bookId, image: jpeg(1) }
    const first = await ann.ask('covers/put', put)
    await ann.ask('books/update', { opId: opId(), bookId, rev: 2, patch: { title: 'second' } })
    expect(await ann.ask('covers/put', put)).toEqual(first)
    expect((await ann.ask('books/get', { bookId })).book).toMatchObject({ title: 'second', rev: 3 })
  })

  it('takes a picture of 64 KiB', async () => {
    const { ann, bookId } = await annWithBook()
    expect((await ann.ask('covers/put', { opId: opId(), bookId, image: jpeg(1, 65_536) })).book.rev).toBe(2)
  })

  it.each([
    ['more than 64 KiB', jpeg(1, 65_540), 'INVALID_INPUT'],
    ['more than a call may have', jpeg(1, 74_000), 'PAYLOAD_TOO_LARGE'],
    ['what is no picture', Buffer.from('<svg onload=alert(1)>').toString('base64'), 'INVALID_INPUT'],
    ['what is no base64', '%%%', 'INVALID_INPUT'],
  ])('refuses %s', async (_, image, code) => {
    const { ann, bookId, folder } = await annWithBook()
    expect(await ann.call('covers/put', { opId: opId(), bookId, image })).toMatchObject({ error: { code } })
    expect((await files()).filter((path) => path.startsWith(folder))).toEqual([])
  })

  it('finds no book of another person, and keeps nothing for it', async () => {
    const { bookId } = await annWithBook()
    const before = await files()
    const bob = world.person()
    const put = { opId: opId(), image: jpeg(1) }
    const [theirs, absent] = [
      await bob.call('covers/put', { ...put, bookId }),
      await bob.call('covers/put', { ...put, bookId: 'nowhere' }),
    ]
    expect(theirs).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect({ ...theirs, error: { requestId: '' } }).toEqual({ ...absent, error: { requestId: '' } })
    expect(await files()).toEqual(before)
  })

  it('removes nobody’s file but the reader’s own, whatever the address of the old cover says', async () => {
    const [{ ann, bookId, folder }, bob] = [await annWithBook(), await annWithBook()]
    await bob.ann.ask('covers/put', { opId: opId(), bookId: bob.bookId, image: jpeg(7) })
    const [theirs] = (await files()).filter((path) => path.startsWith(bob.folder))
    let rev = 1
    for (const path of [`${theirs}`, `${folder}../../${theirs}`, `${folder}x/../../../${theirs}`]) {
      const patch = { cover: `cloud://test.env/${path}` }
      await ann.ask('books/update', { opId: opId(), bookId, rev, patch })
      rev = (await ann.ask('covers/put', { opId: opId(), bookId, image: '' })).book.rev
    }
    expect(await files()).toContain(theirs)
  })
})
