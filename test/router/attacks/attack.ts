import type { ErrorCode } from '../../../cloud/contract/errors'

/** One hostile call and what must come of it; `path` names the field that is told. */
export type Attack = {
  /** Its number among the 70 that the tests and the benchmark go by. */
  case: number
  name: string
  event: Record<string, unknown> | string
  /** Who calls: a signed-in stranger unless it says nobody, or somebody whose id is digits alone. */
  as?: 'nobody' | 'digits'
  code: ErrorCode | 'OK'
  path?: string
}

/** `attack(14, 'an operator', event, 'INVALID_INPUT', 'isbn.$ne')` */
export function attack(
  number: number,
  name: string,
  ...[event, code, path]: [Attack['event'], Attack['code'], string?]
): Attack {
  return { case: number, name, event, code, ...(path !== undefined && { path }) }
}
