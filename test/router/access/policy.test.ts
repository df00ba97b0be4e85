import { describe, expect, it } from 'vitest'
import { type CollectionName, policy, ruleFor, type Verb } from '../../../cloud/router/access/policy'
import { holds, never } from '../../../cloud/router/access/predicate'

const collections = Object.keys(policy) as CollectionName[]
const verbs: readonly Verb[] = ['read', 'view', 'learn', 'create', 'update', 'remove', 'erase']
const nobodies = [{ isAdmin: false }, { openid: '', isAdmin: false }]

describe('the policy', () => {
  it.each(collections)('lets nobody at all do nothing at all with %s', (collection) => {
    for (const nobody of nobodies) {
      expect(verbs.map((verb) => ruleFor(nobody, collection, verb))).toEqual(verbs.map(() => never))
    }
  })

  it.each(collections)('shows %s through a grant only to who has one', (collection) => {
    for (const isAdmin of [true, false]) expect(ruleFor({ openid: 'ann', isAdmin }, collection, 'view')).toEqual(never)
  })

  it.each(collections)(
    'erases of %s only for the function, acting for a person, and only what is that person’s',
    (name) => {
      for (const isAdmin of [true, false]) expect(ruleFor({ openid: 'ann', isAdmin }, name, 'erase')).toEqual(never)
      const forAnn = ruleFor({ openid: 'ann', isAdmin: true, onlyOwn: true }, name, 'erase')
      const anns = { _openid: 'ann', isRemoved: true }
      expect(holds(forAnn, anns)).toBe(name !== 'catalogue')
      for (const other of [{ ...anns, _openid: 'bob' }, { ...anns, _openid: ['ann'] }, { isRemoved: false }]) {
        expect(holds(forAnn, other)).toBe(false)
      }
    },
  )

  it.each(collections.filter((name) => name !== 'catalogue'))('lets the function learn nothing in %s', (collection) => {
    for (const isAdmin of [true, false]) expect(ruleFor({ openid: 'ann', isAdmin }, collection, 'learn')).toEqual(never)
  })

  it('lets the function learn in the catalogue what is nobody’s, while it serves somebody', () => {
    for (const isAdmin of [true, false]) {
      const rule = ruleFor({ openid: 'ann', isAdmin }, 'catalogue', 'learn')
      expect(['', 'ann', 'bob', undefined].map((_openid) => holds(rule, { _openid }))).toEqual([
        true,
        false,
        false,
        false,
      ])
    }
    const holder = { isAdmin: false, grant: { owner: 'ann', scope: { kind: 'shelf' } } } as const
    expect(ruleFor(holder, 'catalogue', 'learn')).toEqual(never)
  })

  it.each(['users', 'constructor', '__proto__', ''])('knows no collection %j', (collection) => {
    const admin = { openid: 'chief', isAdmin: true }
    expect(verbs.map((verb) => ruleFor(admin, collection as CollectionName, verb))).toEqual(verbs.map(() => never))
  })

  it.each(['drop', 'constructor', ''])('knows no verb %j', (verb) => {
    expect(ruleFor({ openid: 'chief', isAdmin: true }, 'catalogue', verb as Verb)).toEqual(never)
  })
})
