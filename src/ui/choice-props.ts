export type ChoiceProps<T extends string> = {
  /** What is being chosen. */
  label: string
  options: readonly { value: T; text: string }[]
  value: T | undefined
  /** In one line that scrolls sideways. */
  isOneLine?: boolean
  onChoose: (value: T) => void
}
