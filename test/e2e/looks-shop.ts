import type { Sayings } from '../support/said'
import { deafTo, halfway, muteTo } from './looks-network'
import type { Scene, Screen } from './looks-screens'
import { DOUBLED, KNOWN, WISHED } from './looks-shelf'
import { said } from './walk'

const shop = { path: () => '/pages/bookshop/index', sign: ({ shop }: Sayings) => shop.lead }
const ask =
  (words: string) =>
  ({ page, text }: Scene) =>
    page.getByRole('searchbox', { name: text.shop.label }).fill(words)

/** What a reader sees in a shop: every answer, and the shelf still on its way. */
export const SHOP: Readonly<Record<string, Screen>> = {
  bookshop: shop,
  'bookshop-mine': { ...shop, act: ask(DOUBLED) },
  'bookshop-not-mine': { ...shop, act: ask(KNOWN) },
  'bookshop-wished': { ...shop, act: ask(WISHED) },
  'bookshop-coming': { ...shop, before: muteTo('books/changes'), sign: ({ shop }) => shop.comingText },
  'bookshop-unsure': {
    ...shop,
    before: halfway,
    sign: ({ shop }) => shop.comingText,
    async act(scene) {
      await ask(DOUBLED)(scene)
      await said(scene.page, scene.text.shop.mine)
      await ask(KNOWN)(scene)
    },
  },
  'bookshop-early': { ...shop, before: halfway, sign: ({ shop }) => shop.comingText, act: ask(DOUBLED) },
  'bookshop-failed': {
    ...shop,
    before: deafTo('books/changes'),
    sign: ({ shop }) => shop.unknown,
    act: ask(KNOWN),
  },
  'bookshop-titles': { ...shop, act: ask('三') },
}
