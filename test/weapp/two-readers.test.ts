import { describe, expect, it } from 'vitest'
import { zhCn } from '../../src/locale/zh-cn'
import { openPhones } from './support/phones'

describe('two readers, each with the compiled Mini Program', () => {
  const { open, world } = openPhones()

  it('never see each other’s shelf', async () => {
    await world.person('ann').ask('books/add', { opId: 'two-readers-ann', title: '安的书' })
    await world.person('bob').ask('books/add', { opId: 'two-readers-bob', title: '鲍勃的书' })
    const [anns, bobs] = await Promise.all([open('ann'), open('bob')])
    await anns.says('安的书')
    await bobs.says('鲍勃的书')
    expect(anns.text()).not.toContain('鲍勃的书')
    expect(bobs.text()).not.toContain('安的书')
  })

  it('keep nothing of the one who used the phone before', async () => {
    await world.person('cat').ask('books/add', { opId: 'two-readers-cat', title: '前一个人的书' })
    const app = await open('cat')
    await app.says('前一个人的书')
    app.device.openid = 'dan'
    await app.restart()
    await app.says(zhCn.shelf.emptyTitle)
    expect(app.text()).not.toContain('前一个人的书')
  })
})
