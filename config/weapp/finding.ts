/** Something wrong with the compiled Mini Program: where, and what a person can do about it. */
export type Finding = { file: string; what: string }
