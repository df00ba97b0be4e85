import { useStore } from 'zustand'
import type { Dictionary } from './dictionary'
import { en } from './en'
import { type Language, languageChoice, languageOf } from './language.store'
import { zhCn } from './zh-cn'

const DICTIONARIES: { readonly [L in Language]: Dictionary } = { 'zh-CN': zhCn, en }

export function useLanguage(): Language {
  return languageOf(useStore(languageChoice, ({ choice }) => choice))
}

/** Everything the app says, in the reader's language; changes with it at once. */
export function useText(): Dictionary {
  return DICTIONARIES[useLanguage()]
}

/** The same outside of rendering: for what is said after an answer came. */
export function textNow(): Dictionary {
  return DICTIONARIES[languageOf(languageChoice.getState().choice)]
}
