export type PicksProps<T extends string> = {
  /** What is being picked. */
  label: string
  options: readonly { value: T; text: string }[]
  picked: readonly T[]
  onPick: (picked: T[]) => void
}

/** The same options with one of them turned over. */
export function turned<T extends string>(picked: readonly T[], value: T): T[] {
  return picked.includes(value) ? picked.filter((other) => other !== value) : [...picked, value]
}
