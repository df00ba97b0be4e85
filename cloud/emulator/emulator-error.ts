/** Why the emulator will not start, in one plain sentence for the person at the terminal. */
export class EmulatorError extends Error {
  override readonly name = 'EmulatorError'
}
