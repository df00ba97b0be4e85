import { type Document, isDocument } from '../engine/document'
import { decodeDocument } from './ejson'
import { invalidParameter } from './wire-error'

/** The parameters of one message to `/admin`, read by name and type. */
export class WireRequest {
  constructor(readonly parameters: Document) {}

  get action(): string {
    return this.text('action')
  }

  text(name: string): string {
    const value = this.parameters[name]
    if (typeof value !== 'string') throw invalidParameter(`${name} must be a string`)
    return value
  }

  optionalText(name: string): string | undefined {
    const value = this.parameters[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }

  flag(name: string): boolean {
    return this.parameters[name] === true
  }

  /** A whole number from 0 on, or the fallback when it is not given. */
  count(name: string, fallback: number): number {
    const value = this.parameters[name]
    if (value === undefined) return fallback
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
      throw invalidParameter(`${name} must be a whole number from 0 on`)
    }
    return value
  }

  list(name: string): unknown[] {
    const value = this.parameters[name]
    if (!Array.isArray(value)) throw invalidParameter(`${name} must be an array`)
    return value
  }

  /** A document sent as EJSON text; not given or empty means no conditions. */
  document(name: string): Document {
    const value = this.parameters[name]
    if (value === undefined || value === null || value === '') return {}
    if (isDocument(value)) return decodeDocument(JSON.stringify(value))
    return decodeDocument(this.text(name))
  }
}
