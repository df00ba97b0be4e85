import { expect, it } from 'vitest'
import { zhCn } from '../support/said'
import { openBrowser, picture, stories } from './browser'
import { photograph } from './ean13'
import { lose, open, press, said, tab } from './walk'

const { account, inbox, isbn, app: names } = zhCn
const CODES = ['9787536692930', '9787020002207']

stories('signing out', () => {
  const { phone, url } = openBrowser()

  it('says how many scanned codes would be lost, and loses none before it is pressed', async () => {
    const page = await phone()
    await lose(page, 'isbn/lookupMany', { times: Number.POSITIVE_INFINITY })
    await open(page, url(), '/pages/add/index')
    for (const code of CODES) {
      const buffer = await photograph(await phone(), code)
      await page.getByLabel(isbn.photo).setInputFiles({ name: `${code}.png`, mimeType: 'image/png', buffer })
      await said(page, code)
    }
    await open(page, url(), '/pages/account/index')
    await said(page, account.scanned(CODES.length))
    await said(page, account.scannedText)
    await picture(page, 'signing-out-scanned')
    await open(page, url(), '/pages/shelf/index')
    await tab(page, names.add)
    for (const code of CODES) await said(page, code)

    await open(page, url(), '/pages/account/index')
    await press(page, account.signOutAnyway)
    await said(page, account.signedOut)
    await press(page, account.comeBack)
    await tab(page, names.add)
    await said(page, isbn.scanMany)
    for (const code of CODES) expect(await page.getByText(code).count()).toBe(0)
    await expect(page.getByText(inbox.paused).count()).resolves.toBe(0)
  })
})
