import { describe, expect, it } from 'vitest'
import { CLIENT_CODES, SERVER_CODES } from '../../../cloud/contract/errors'
import { ApiError } from '../../../src/api/api-error'
import { messageOf } from '../../../src/api/messages'
import { en } from '../../../src/locale/en'
import { zhCn } from '../../../src/locale/zh-cn'

const codes = [...SERVER_CODES, ...CLIENT_CODES]

describe.each([
  ['zh-CN', zhCn],
  ['en', en],
])('messages in %s', (_, text) => {
  it.each(codes)('say for %s what happened and what to do, in two sentences', (code) => {
    const message = messageOf(new ApiError(code, 'for developers'), text)
    expect(message.split(/[。.,，;](?=.)/).length).toBeGreaterThanOrEqual(2)
    expect(message).not.toContain('for developers')
  })

  it('give the number of the log line where only we can help', () => {
    const told = { requestId: 'request-7' }
    expect(messageOf(new ApiError('INTERNAL', '', told), text)).toContain('request-7')
    expect(messageOf(new ApiError('NOT_FOUND', '', told), text)).not.toContain('request-7')
  })
})
