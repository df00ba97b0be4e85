/** The barcode of a book without the small add-on beside it, which a scanner may read along (GS1: 2 or 5 digits). */
export function mainCode(code: string): string {
  const [, main] = /^(97[89]\d{10})(?:\d{2}|\d{5})$/.exec(code.replace(/[\s-]/g, '')) ?? []
  return main ?? code
}
