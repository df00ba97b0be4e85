import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openBrowser, picture, stories } from './browser'
import { box, line, open, press, said, soon, tab } from './walk'

/** How the app looks and speaks, and the form of what it keeps, stays in a browser; it says nothing of anybody. */
const LOOKS = ['bookcase.person', 'language', 'schema', 'shelf-looks', 'theme']

stories('leaving', () => {
  const { phone, caller, url } = openBrowser()

  /** Somebody who has used everything that keeps something, with a cover that waits for the network. */
  async function wellUsed(name: 'ann' | 'bob') {
    const reader = caller(name)
    await reader.ask('books/add', { opId: `leaving-${name}-1`, title: '走前的书', tags: ['旅行'] })
    const page = await phone()
    await page.addInitScript((person) => localStorage.setItem('bookcase.person', person), name)
    await open(page, url(), '/pages/shares/index')
    await press(page, '生成链接')
    await said(page, /到期/)
    await open(page, url(), '/pages/book/manual')
    await box(page, '书名').fill('没写完的书')
    await open(page, url())
    await tab(page, '添书')
    await box(page, 'ISBN').fill('97870')
    await tab(page, '书架')
    await line(page, '走前的书').click()
    await said(page, '删除这本书')
    await press(page, '返回')
    await open(page, url(), '/pages/account/index')
    await said(page, '删除我的全部数据')
    await press(page, '先导出一份')
    await said(page, /导出全部/)
    await open(page, url())
    await line(page, '走前的书').click()
    await press(page, '借出')
    await box(page, '借给谁').fill('借书的人')
    await press(page, '编辑我的记录')
    await box(page, '笔记').fill('没写完的笔记')
    return { page, reader }
  }
  const exported = async (page: Page, button: RegExp) => {
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, button)])
    return readFileSync(await download.path(), 'utf8')
  }

  it('takes everything along, cover that waits or not, and leaves nothing in the browser or the cloud', async () => {
    const { page, reader } = await wellUsed('ann')
    const png = await page.screenshot({ clip: { x: 0, y: 0, width: 300, height: 400 } })
    await page.route('**/call/router', (call) =>
      String(call.request().postData()).includes('covers/put') ? call.abort() : call.continue(),
    )
    await page.getByLabel('拍封面').setInputFiles({ name: 'cover.png', mimeType: 'image/png', buffer: png })
    await said(page, '封面换好了')
    await tab(page, '我的').catch(() => open(page, url(), '/pages/export/index'))
    await open(page, url(), '/pages/export/index')
    const json = await exported(page, /JSON/)
    expect(JSON.parse(json)).toMatchObject({ books: [{ title: '走前的书', tags: ['旅行'] }], shares: [{}] })
    expect(await exported(page, /CSV/)).toContain('走前的书')
    expect(json).not.toContain('blob:')

    await open(page, url(), '/pages/account/index')
    await press(page, '删除我的全部数据')
    await box(page, /填“删除”/).fill('删除')
    await press(page, '全部删除，不留底')
    await said(page, '全部删掉了')
    expect(await keptIn(page)).toEqual([])
    await soon(async () => expect((await reader.ask('books/list', {})).items).toEqual([]))
    expect((await reader.ask('shares/list', {})).items).toEqual([])
    await press(page, '重新进入')
    await said(page, '书架还空着')
  })

  it('signs out and leaves nothing in the browser, and everything in the cloud', async () => {
    const { page, reader } = await wellUsed('bob')
    expect((await keptIn(page)).join()).toMatch(/code.*edit.*lending.*manual.*share-tokens.*file/)
    await open(page, url(), '/pages/account/index')
    await press(page, /^退出/)
    await said(page, '已经退出')
    expect(await keptIn(page)).toEqual([])
    await picture(page, 'signed-out')
    expect((await reader.ask('books/list', {})).items).toMatchObject([{ title: '走前的书' }])
    await press(page, '重新进入')
    await line(page, '走前的书').waitFor()
  })
})

/** Every key of the browser's stores that belongs to somebody: of local storage, and of IndexedDB as files. */
async function keptIn(page: Page): Promise<string[]> {
  const keys = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('bookcase', 1)
      request.onupgradeneeded = () => request.result.createObjectStore('texts')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const files = await new Promise<IDBValidKey[]>((resolve, reject) => {
      const request = database.transaction('texts').objectStore('texts').getAllKeys()
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    database.close()
    return [...Object.keys(localStorage).sort(), ...files.map((key) => `file ${String(key)}`)]
  })
  return keys.filter((key) => !LOOKS.includes(key))
}
