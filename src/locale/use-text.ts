import { useStore } from 'zustand'
import type { Dictionary } from './dictionary'
import { en } from './en'
import { type Language, languageChoice, languageOf } from './language.store'
import type { Words } from './words'
import { zhCn } from './zh-cn'

const DICTIONARIES: Words<Dictionary> = { 'zh-CN': zhCn, en }

export function useLanguage(): Language {
  return languageOf(useStore(languageChoice, ({ choice }) => choice))
}

/** What only these screens say, in the reader's language; changes with it at once. */
export function useWords<T>(words: Words<T>): T {
  return words[useLanguage()]
}

/** The same outside of rendering: for what is said after an answer came. */
export function wordsNow<T>(words: Words<T>): T {
  return words[languageOf(languageChoice.getState().choice)]
}

/** What is said all over the app. */
export const useText = (): Dictionary => useWords(DICTIONARIES)
export const textNow = (): Dictionary => wordsNow(DICTIONARIES)
