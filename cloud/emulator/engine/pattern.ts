import { requestFailed } from '../wire/wire-error'

/** A pattern as a query writes it. Its options are PCRE's, of which JavaScript has `i`, `m`, `s` and `u`. */
export function patternFrom(source: string, options = ''): RegExp {
  const unknown = [...options].find((option) => !'imsuyg'.includes(option))
  if (unknown) throw requestFailed(`(BadValue) regular expression option '${unknown}' is not supported`)
  try {
    return new RegExp(source, options.replace(/[gy]/g, ''))
  } catch (error) {
    throw requestFailed(`(BadValue) Regular expression is invalid: ${error instanceof Error ? error.message : source}`)
  }
}
