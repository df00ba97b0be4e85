export type DayInputProps = {
  label: string
  /** As 2008-01-31; empty is no day. */
  value: string
  onDay: (day: string) => void
  isInvalid?: boolean
  words: { none: string; clear: string }
}
