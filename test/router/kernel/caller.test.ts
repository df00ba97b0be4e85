import { describe, expect, it } from 'vitest'
import { type Caller, callerFrom, type WxContext } from '../../../cloud/router/kernel/caller'

describe('who calls', () => {
  it.each<[string, WxContext, Caller]>([
    ['an openid', { OPENID: 'oABC_-123' }, { openid: 'oABC_-123', isAdmin: false }],
    ['an openid that the SDK has made a number', { OPENID: 12345 }, { openid: '12345', isAdmin: false }],
    ['an admin', { OPENID: 'chief' }, { openid: 'chief', isAdmin: true }],
    ['nobody', {}, { isAdmin: false }],
    ['an empty openid', { OPENID: '' }, { isAdmin: false }],
    ['null', { OPENID: null }, { isAdmin: false }],
    ['a list', { OPENID: ['chief'] }, { isAdmin: false }],
    ['an object', { OPENID: { toString: () => 'chief' } }, { isAdmin: false }],
    ['an openid with an operator in it', { OPENID: '$ne' }, { isAdmin: false }],
    ['only another appid’s openid', { FROM_OPENID: 'chief' } as WxContext, { isAdmin: false }],
  ])('is taken from the platform: %s', (_, context, caller) => {
    expect(callerFrom(context, ['chief'])).toEqual(caller)
  })
})
