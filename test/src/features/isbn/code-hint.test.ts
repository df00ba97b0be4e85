import { describe, expect, it } from 'vitest'
import { codeHint } from '../../../../src/features/isbn/code-hint'
import { zhCn } from '../../../../src/locale/zh-cn'

const typed = (code: string) => codeHint(code, false, zhCn)
const asked = (code: string) => codeHint(code, true, zhCn)

describe('what is said of a code while it is typed', () => {
  it.each([
    ['', 'none'],
    ['97', 'typing'],
    ['9787536692', 'typing'],
    ['978-7-5366-9', 'typing'],
    ['9787536692930', 'good'],
    ['7536692935', 'good'],
    ['７５３６６９２９３５', 'good'],
    ['9787536692931', 'fault'],
    ['7536692931', 'fault'],
    ['97875366929301', 'fault'],
    ['9771671688002', 'fault'],
    ['6901234567892', 'fault'],
    ['http://example.com', 'fault'],
  ])('%j is %s', (code, kind) => {
    expect(typed(code).kind).toBe(kind)
  })

  it.each([
    ['97', zhCn.isbn.length(2)],
    ['9787536692931', zhCn.isbn.checksum],
    ['9771671688002', zhCn.isbn.periodical],
    ['6901234567892', zhCn.isbn.notABook],
  ])('%j is judged when it is asked for', (code, text) => {
    expect(asked(code)).toEqual({ kind: 'fault', text })
  })
})
