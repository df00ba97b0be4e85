/** What a deployer may set in the function's environment; all of it optional. */
export type Environment = {
  adminOpenids: readonly string[]
  /** For the User-Agent that Open Library asks for: a mail address or a page. */
  isbnContact: string | undefined
  /** Where a source answers instead of its own address. */
  isbnUrl: (source: string) => string | undefined
  isbnKey: (source: string) => string | undefined
  /** Milliseconds: of one attempt at one source, of a whole look-up, and of silence before the next source is asked. */
  isbnAttemptMs: number
  isbnLookupMs: number
  isbnHedgeMs: number
  /** Plain http is for the machine that runs the emulator, and for its loopback only. */
  onEmulator: boolean
  /** Per person and minute. */
  limits: { calls: number; writes: number; lookups: number }
}

export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  return {
    adminOpenids: (variables.ADMIN_OPENIDS ?? '')
      .split(',')
      .map((id) => id.trim())
      .filter(Boolean),
    isbnContact: variables.ISBN_CONTACT || undefined,
    isbnUrl: (source) => variables[`ISBN_${source.toUpperCase()}_URL`] || undefined,
    isbnKey: (source) => variables[`ISBN_${source.toUpperCase()}_KEY`] || undefined,
    isbnAttemptMs: numberFrom(variables.ISBN_ATTEMPT_MS, 1_200),
    isbnLookupMs: numberFrom(variables.ISBN_LOOKUP_MS, 2_500),
    isbnHedgeMs: numberFrom(variables.ISBN_HEDGE_MS, 600),
    onEmulator: variables.BOOKCASE_EMULATOR === 'true',
    limits: {
      calls: numberFrom(variables.LIMIT_CALLS, 120),
      writes: numberFrom(variables.LIMIT_WRITES, 60),
      lookups: numberFrom(variables.LIMIT_LOOKUPS, 40),
    },
  }
}

function numberFrom(text: string | undefined, otherwise: number): number {
  const number = Number(text)
  return text && Number.isInteger(number) && number > 0 ? number : otherwise
}
