import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { createBookshop } from '../../../../src/features/bookshop/bookshop.store'
import { verdictOf } from '../../../../src/features/bookshop/verdict'
import { kept } from '../../../../src/storage/kept'
import { bookOf, memoryDevice } from '../../fake-cloud'

function setUp() {
  const device = memoryDevice()
  const open = () => createBookshop(kept(device, 'shop', v.array(v.string())))
  return { open, shop: open() }
}

describe('scanning one book after the other in a shop', () => {
  it.each(['978753669293012', '9787536692930 54499', '978-7-5366-9293-0'])(
    'knows a book also when the small code beside its own was read along: %s',
    async (code) => {
      const { shop } = setUp()
      await shop.scanned(code)
      const { asked, earlier } = shop.store.getState()
      expect(verdictOf(asked, [bookOf({ isbn: '9787536692930' })], true).kind).toBe('mine')
      expect(earlier).toEqual(['9787536692930'])
    },
  )

  it('keeps what was asked, the latest first and each once, also when the app is killed', async () => {
    const { open, shop } = setUp()
    for (const code of ['9787536692930', '9787020002207', '9787536692930', '6901234567892']) await shop.scanned(code)
    shop.type('围城')
    expect(shop.store.getState()).toMatchObject({ asked: '围城', earlier: ['9787536692930', '9787020002207'] })
    expect(open().store.getState()).toMatchObject({ asked: '', earlier: ['9787536692930', '9787020002207'] })
  })

  it('remembers the numbers that were asked for, each once, the latest first', async () => {
    const { shop } = setUp()
    await shop.scanned('9787536692930')
    shop.type('97800')
    await shop.scanned('978-0-261-10357-3')
    await shop.scanned('9787536692930')
    await shop.scanned('not a book')
    expect(shop.store.getState()).toMatchObject({
      asked: 'not a book',
      round: 4,
      earlier: ['9787536692930', '9780261103573'],
    })
    shop.again('9780261103573')
    expect(shop.store.getState()).toMatchObject({ asked: '9780261103573', earlier: ['9780261103573', '9787536692930'] })
  })
})
