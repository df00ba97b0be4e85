import type { Page } from 'playwright-core'

/** Nothing answers. */
export const deaf = (page: Page) => page.route('**/call/router', (call) => call.abort())
export const deafTo = (route: string) => (page: Page) =>
  page.route('**/call/router', (call) => (call.request().postData()?.includes(route) ? call.abort() : call.continue()))
/** Never answers. */
export const mute = (page: Page) => page.route('**/call/router', () => undefined)
export const muteTo = (route: string) => (page: Page) =>
  page.route('**/call/router', (call) => (call.request().postData()?.includes(route) ? undefined : call.continue()))
/** The first page of a shelf comes, and says that there are more. */
export const halfway = async (page: Page) => {
  let isFirst = true
  await page.route('**/call/router', async (call) => {
    if (!call.request().postData()?.includes('books/changes')) return call.continue()
    if (!isFirst) return
    isFirst = false
    const response = await call.fetch()
    return call.fulfill({ response, body: (await response.text()).replace('"more":false', '"more":true') })
  })
}
