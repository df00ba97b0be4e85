/** What stops a command and a person can mend; its message is one line that says what to do. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}
