export type TextInputProps = {
  /** Its name for screen readers: what stands above it. */
  label: string
  /** What it starts with. It keeps what is typed by itself; a new `key` starts it over. */
  initial: string
  onText?: (text: string) => void
  /** What it holds when the reader leaves it. */
  onLeave?: (text: string) => void
  onDone?: () => void
  placeholder?: string | undefined
  kind?: 'text' | 'number' | 'isbn' | 'nickname' | 'prose' | 'search'
  isInvalid?: boolean
  hasFocus?: boolean
}
