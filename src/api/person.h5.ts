/** Who a browser can be: the preview has no WeChat account to ask. */
export const PEOPLE = ['ann', 'bob', 'admin'] as const
export type Person = (typeof PEOPLE)[number]

const KEY = 'bookcase.person'

/** The openid this browser calls with. */
export function person(): Person {
  const kept = localStorage.getItem(KEY)
  return PEOPLE.find((name) => name === kept) ?? 'ann'
}

/** Becomes somebody else by starting over, so that nothing of one person stays on the other's screen. */
export function become(name: Person): void {
  localStorage.setItem(KEY, name)
  location.reload()
}
