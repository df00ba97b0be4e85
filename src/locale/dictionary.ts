import type { zhCn } from './zh-cn'

type Said<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : T extends readonly (infer Item)[]
      ? readonly Said<Item>[]
      : { [K in keyof T]: Said<T[K]> }

/** Everything the app can say: a language that misses a sentence does not compile. */
export type Dictionary = Said<typeof zhCn>
