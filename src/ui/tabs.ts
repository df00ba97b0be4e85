export const TABS = ['shelf', 'add', 'me'] as const
export type Tab = (typeof TABS)[number]
export type TabTexts = { readonly [T in Tab]: string }
