export type ScanButtonProps = {
  /** Takes a code; the scanner goes on when it has been taken. */
  onCode: (code: string) => unknown
  /** Reads one after the other until the reader closes it. */
  isContinuous?: boolean
}
