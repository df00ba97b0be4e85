import { aboutWords } from '../../src/locale/about'
import { accountWords } from '../../src/locale/account'
import { en as enEverywhere } from '../../src/locale/en'
import { exportingWords } from '../../src/locale/exporting'
import type { Language } from '../../src/locale/language.store'
import { lendingWords } from '../../src/locale/lending'
import { placesWords } from '../../src/locale/places'
import { privacyWords } from '../../src/locale/privacy'
import { sharingWords } from '../../src/locale/sharing'
import { sheetWords } from '../../src/locale/sheet'
import { shopWords } from '../../src/locale/shop'
import { statsWords } from '../../src/locale/stats'
import { visitorWords } from '../../src/locale/visitor'
import { zhCn as zhCnEverywhere } from '../../src/locale/zh-cn'

const inLanguage = (language: Language) => ({
  about: aboutWords[language],
  account: accountWords[language],
  exporting: exportingWords[language],
  lending: lendingWords[language],
  places: placesWords[language],
  privacy: privacyWords[language],
  sharing: sharingWords[language],
  shop: shopWords[language],
  stats: statsWords[language],
  visitor: visitorWords[language],
  ...sheetWords[language],
})

/** Everything that the app says in Simplified Chinese, also what comes with the package of a screen. */
export const zhCn = {
  ...{ ...zhCnEverywhere, ...inLanguage('zh-CN') },
  book: { ...zhCnEverywhere.book, ...sheetWords['zh-CN'].page },
}

/** The same in English. */
export const en = {
  ...{ ...enEverywhere, ...inLanguage('en') },
  book: { ...enEverywhere.book, ...sheetWords.en.page },
}

export type Sayings = typeof en
