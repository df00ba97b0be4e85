import { invalidParameter } from '../wire/wire-error'

const LONGEST = 850

/** A cloud path as the platform takes it: relative, with forward slashes, and never out of its folder. */
export function checkPath(path: string): string {
  const parts = path.split('/')
  const isBad =
    path === '' ||
    Buffer.byteLength(path) > LONGEST ||
    parts.some((part) => part === '' || part === '.' || part === '..') ||
    [...path].some((character) => character < ' ' || character === '\\' || character === '\u007f')
  if (isBad) throw invalidParameter(`cloudPath ${JSON.stringify(path)} is invalid`)
  return path
}

/** `cloud://<env>.<bucket>/<path>`, the platform's form of a file id. */
export class FileIds {
  private readonly prefix: string

  constructor(envId: string) {
    this.prefix = `cloud://${envId}.${BUCKET}-${envId}/`
  }

  idOf(path: string): string {
    return this.prefix + path
  }

  /** The path, or undefined for an id of another environment or no id at all. */
  pathOf(fileId: string): string | undefined {
    return fileId.startsWith(this.prefix) ? fileId.slice(this.prefix.length) : undefined
  }
}

const BUCKET = '6c6f-local'
