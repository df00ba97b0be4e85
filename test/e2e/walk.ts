import type { Page } from 'playwright-core'
import { expect, vi } from 'vitest'
import type { Api } from '../../cloud/router/routes'
import { routesOf } from '../support/routes-of'

/** Opens the app on a phone that has its shelf. */
export async function open(page: Page, url: string, path = '/pages/shelf/index'): Promise<void> {
  await page.goto(`${url}/#${path}`)
}

export const tab = (page: Page, name: string) => page.locator('taro-tabbar').getByText(name, { exact: true }).click()
export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
export const box = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name, exact: true })
export const said = (page: Page, text: string | RegExp) =>
  page.getByText(text).filter({ visible: true }).first().waitFor()
export const choose = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).check()
/** Becomes somebody else, which starts the app over. */
export async function become(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name, exact: true }).click()
  await page.waitForFunction((person) => localStorage.getItem('bookcase.person') === person, name)
}
/** A book on the shelf, by how its line begins. */
export const line = (page: Page, title: string) =>
  page.getByRole('listitem').getByRole('button', { name: new RegExp(`^${title}`) })

/** Goes to Add and looks a code up. */
export async function lookUp(page: Page, code: string): Promise<void> {
  await tab(page, '添书')
  await box(page, 'ISBN').fill(code)
  await press(page, '查找')
}

/** What holds as soon as the phone has told the function. */
export const soon = (look: () => Promise<void>) => vi.waitFor(look, { timeout: 15_000, interval: 100 })

/** What stands in a box, as soon as its screen has filled it in. */
export const holds = (page: Page, name: string | RegExp, value: string) =>
  soon(async () => expect(await box(page, name).inputValue()).toBe(value))

/** Lets calls of one route fail as often as asked: nothing answers, or the answer is lost on its way back. */
export async function lose(
  page: Page,
  route: keyof Api,
  { times, isServed = false }: { times: number; isServed?: boolean },
) {
  let left = times
  await page.route('**/call/router', async (call) => {
    const isMeant = routesOf(call.request().postDataJSON()).includes(route)
    if (!isMeant || left === 0) return call.continue()
    left -= 1
    if (isServed) await call.fetch()
    return call.abort()
  })
}
