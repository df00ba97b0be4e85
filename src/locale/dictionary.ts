import type { Said } from './words'
import type { zhCn } from './zh-cn'

/** What is said all over the app: a language that misses a sentence does not compile. */
export type Dictionary = Said<typeof zhCn>
