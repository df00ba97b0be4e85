import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { kept, keptText } from '../../../src/storage/kept'
import { memoryDevice } from '../fake-cloud'

describe('a kept value', () => {
  it('comes back as it was, until it is dropped', () => {
    const code = kept(memoryDevice(), 'code', v.object({ text: v.string() }))
    code.write({ text: '978' })
    expect(code.read()).toEqual({ text: '978' })
    code.drop()
    expect(code.read()).toBeUndefined()
  })

  it('is as if it were not there when an older app wrote it in another shape', () => {
    const device = memoryDevice()
    device.set('code', 978)
    expect(kept(device, 'code', v.object({ text: v.string() })).read()).toBeUndefined()
  })
})

describe('kept words', () => {
  it('are none until there are some, and stay empty once they are emptied', () => {
    const words = keptText(memoryDevice(), 'words')
    expect(words.read()).toBeUndefined()
    for (const typed of ['阁楼', '']) {
      words.write(typed)
      expect(words.read()).toBe(typed)
    }
    words.drop()
    expect(words.read()).toBeUndefined()
  })
})
