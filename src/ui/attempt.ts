type Tell = (cause: unknown) => void

let tell: Tell = (cause) => {
  throw cause
}

/** Names who tells a reader of what did not come about; what that does not know it throws. */
export function failuresAreToldBy(teller: Tell): void {
  tell = teller
}

/** Does what a reader asked for by hand. What fails, at once or later, is told in one place. */
export async function attempt(act: () => unknown): Promise<void> {
  try {
    await act()
  } catch (cause) {
    tell(cause)
  }
}
