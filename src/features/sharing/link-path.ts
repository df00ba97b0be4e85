/** Where a visitor goes: the token says nothing by itself. */
export const linkPath = (token: string) => `/pages/visitor/index?token=${token}`
