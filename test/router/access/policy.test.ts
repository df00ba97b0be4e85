import { describe, expect, it } from 'vitest'
import { type CollectionName, policy, ruleFor, type Verb } from '../../../cloud/router/access/policy'
import { never } from '../../../cloud/router/access/predicate'

const collections = Object.keys(policy) as CollectionName[]
const verbs: readonly Verb[] = ['read', 'view', 'create', 'update', 'remove']
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

  it.each(['users', 'constructor', '__proto__', ''])('knows no collection %j', (collection) => {
    const admin = { openid: 'chief', isAdmin: true }
    expect(verbs.map((verb) => ruleFor(admin, collection as CollectionName, verb))).toEqual(verbs.map(() => never))
  })

  it.each(['drop', 'constructor', ''])('knows no verb %j', (verb) => {
    expect(ruleFor({ openid: 'chief', isAdmin: true }, 'catalogue', verb as Verb)).toEqual(never)
  })
})
