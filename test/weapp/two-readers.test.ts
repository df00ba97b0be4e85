import { describe, expect, it } from 'vitest'
import { asked, OPENING, openPhones } from './support/phones'

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
    expect([asked(anns), asked(bobs)]).toEqual([OPENING, OPENING])
  })
})
