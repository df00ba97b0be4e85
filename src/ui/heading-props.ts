export type HeadingProps = {
  /** Its place in the outline of the screen. */
  level: 1 | 2
  text: string
  /** Larger than its place asks for: the name of a book. */
  isTitle?: boolean
  /** Without air below: what is beside it keeps the distance. */
  isTight?: boolean
}
