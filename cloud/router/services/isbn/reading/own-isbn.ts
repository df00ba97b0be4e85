import { readIsbn } from '../../../../contract/isbn'

/** Whether one of the numbers a record has is the one that was asked, in whatever form it is written. */
export function isAboutIt(own: readonly (string | undefined)[], isbn13: string): boolean {
  return own.some((code) => {
    const reading = readIsbn(code ?? '')
    return reading.ok && reading.isbn13 === isbn13
  })
}
