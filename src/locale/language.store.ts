import Taro from '@tarojs/taro'
import * as v from 'valibot'
import { createStore } from 'zustand/vanilla'
import { device } from '../storage/device'
import { kept } from '../storage/kept'

export const LANGUAGE_CHOICES = ['system', 'zh-CN', 'en'] as const
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number]
export type Language = Exclude<LanguageChoice, 'system'>

const chosen = kept(device, 'language', v.picklist(LANGUAGE_CHOICES))

/** The reader's choice of language. */
export const languageChoice = createStore<{ choice: LanguageChoice }>(() => ({ choice: chosen.read() ?? 'system' }))

export function chooseLanguage(choice: LanguageChoice): void {
  chosen.write(choice)
  languageChoice.setState({ choice })
}

/** The language a choice means on this phone: Chinese unless the system speaks another one. */
export function languageOf(choice: LanguageChoice): Language {
  if (choice !== 'system') return choice
  const system = process.env.TARO_ENV === 'weapp' ? Taro.getAppBaseInfo().language : navigator.language
  return !system || /^zh/i.test(system) ? 'zh-CN' : 'en'
}
