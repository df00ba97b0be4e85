import * as v from 'valibot'
import { AppError } from './app-error'

/** What the schema makes of an input. @throws AppError INVALID_INPUT that names the first field at fault. */
export function parsed<I, T>(schema: v.GenericSchema<I, T>, input: unknown, within?: string): T {
  const result = v.safeParse(schema, input, { abortEarly: true })
  if (result.success) return result.output
  const [issue] = result.issues
  const path = [within, v.getDotPath(issue)].filter(Boolean).join('.')
  throw new AppError('INVALID_INPUT', issue.message, { path, details: { reason: issue.message } })
}
