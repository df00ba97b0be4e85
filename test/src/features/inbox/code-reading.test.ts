import { describe, expect, it } from 'vitest'
import { readCode } from '../../../../src/features/inbox/code-reading'

describe('what a scanned code is', () => {
  it.each([
    ['9787536692930', '9787536692930'],
    ['978-7-5366-9293-0', '9787536692930'],
    ['7536692935', '9787536692930'],
    ['978753669293051299', '9787536692930'],
    ['9787536692930 02', '9787536692930'],
  ])('reads %j as the book %s', (code, isbn13) => {
    expect(readCode(code)).toEqual({ isbn13 })
  })

  it.each([
    ['9771671688002', 'periodical'],
    ['6901234567892', 'goods'],
    ['96385074', 'goods'],
    ['036000291452', 'goods'],
    ['9790060115615', 'music'],
    ['https://example.com/q?9787536692930', 'words'],
    ['京A12345', 'words'],
    ['51299', 'addon'],
    ['02', 'addon'],
    ['978753669', 'short'],
    ['9787536692931', 'checksum'],
    ['7536692931', 'checksum'],
  ])('tells of %j that it is: %s', (code, oddity) => {
    expect(readCode(code)).toEqual({ oddity })
  })
})
