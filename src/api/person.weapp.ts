/** A phone has one person, whom WeChat knows; the app needs no name for them. */
export const person = (): string => 'me'
