import { describe, expect, it } from 'vitest'
import { platformFailure } from '../../../src/api/platform-failure'

describe('a call that never reached the function', () => {
  it.each([
    ['the phone has no network', { errCode: -1, errMsg: 'cloud.callFunction:fail request:fail ' }, 'OFFLINE'],
    ['the function ran out of time', { errCode: -504003, errMsg: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' }, 'DEADLINE'],
    ['the phone stopped waiting', { errCode: -1, errMsg: 'cloud.callFunction:fail timeout' }, 'DEADLINE'],
    ['the function threw', { errCode: -504002, errMsg: 'network of its own failed' }, 'INTERNAL'],
    ['there is no such function', { errCode: -501000, errMsg: 'FUNCTION_NOT_FOUND' }, 'INTERNAL'],
    ['nobody knows', 'boom', 'INTERNAL'],
  ])('is told apart: %s', (_, failure, code) => {
    expect(platformFailure(failure).code).toBe(code)
  })
})
