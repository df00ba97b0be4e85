/** Why the emulator will not start, in one plain sentence for the person at the terminal. */
export class EmulatorError extends Error {
  override readonly name = 'EmulatorError'
}

/** Something in a data folder is not as this emulator left it. */
export function damaged(path: string, cause: unknown): EmulatorError {
  return new EmulatorError(`The data folder ${path} is damaged (${reason(cause)}); nothing was changed in it.`)
}

export function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
