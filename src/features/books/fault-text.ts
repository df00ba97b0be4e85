import type { Dictionary } from '../../locale/dictionary'
import type { Fault, Faults } from './checking'

/** What is wrong with a field, in the reader's words. */
export function faultText(
  fault: Fault | undefined,
  value: unknown,
  { fault: said, isbn }: Dictionary,
): string | undefined {
  switch (fault) {
    case undefined:
      return undefined
    case 'length':
      return isbn.length(String(value).replace(/[^\dXx]/g, '').length)
    case 'checksum':
      return isbn.checksum
    case 'periodical':
      return isbn.periodical
    case 'not_a_book':
      return isbn.notABook
    default:
      return said[fault]
  }
}

/** Where something is wrong in a form, said beside its button: the field itself may be out of sight. */
export function faultsText(faults: Faults, { fault: said, field: names }: Dictionary): string | undefined {
  const faulty: { readonly [field: string]: Fault | undefined } = faults
  const wrong = Object.entries(names).flatMap(([field, name]) => (faulty[field] ? [name] : []))
  return wrong.length > 0 ? said.at(wrong.join('、')) : undefined
}
