import type { Language } from './language.store'

/** The shape of what is said in one language, for the others to fill. */
export type Said<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : T extends readonly (infer Item)[]
      ? readonly Said<Item>[]
      : { [K in keyof T]: Said<T[K]> }

/** What only some screens say, in every language: it comes with their package, and the main package stays small. */
export type Words<T> = Readonly<Record<Language, T>>
