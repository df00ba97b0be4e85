import { AppError } from './app-error'

/** Limits of one call: bytes of its JSON, unless its route says otherwise, and how deep it nests. */
const MAX_BYTES = 64 * 1024
const MAX_DEPTH = 8

export type CallEvent = { url: string; input: Record<string, unknown> }

/**
 * Checks the shape of an event before anything reads it, and splits it into route and input.
 * Walks without recursion and stops at the first limit, so that a bomb costs no more than a letter.
 */
export function readEvent(
  event: unknown,
  maxBytesOf: (url: string) => number | undefined = () => undefined,
): CallEvent {
  if (!isRecord(event)) throw new AppError('INVALID_INPUT', 'the event is not an object', { path: '' })
  const url = Object.hasOwn(event, '$url') ? event.$url : undefined
  if (typeof url !== 'string') throw new AppError('NO_SUCH_ROUTE', '$url is not a string')
  measure(event, maxBytesOf(url) ?? MAX_BYTES)
  // userInfo is what the platform adds; identity comes from the context alone.
  const { $url: _url, userInfo: _platform, ...input } = event
  return { url, input }
}

function measure(event: Record<string, unknown>, maxBytes: number): void {
  const stack: { value: unknown; path: string; depth: number }[] = [{ value: event, path: '', depth: 0 }]
  let bytes = 0
  for (let item = stack.pop(); item; item = stack.pop()) {
    const { value, path, depth } = item
    bytes += sizeOf(value)
    if (bytes > maxBytes) throw new AppError('PAYLOAD_TOO_LARGE', `an event may have ${maxBytes} bytes`)
    if (typeof value !== 'object' || value === null) continue
    if (depth === MAX_DEPTH) throw new AppError('INVALID_INPUT', `nested deeper than ${MAX_DEPTH}`, { path })
    for (const [key, child] of Object.entries(value)) {
      bytes += Buffer.byteLength(key) + 3
      if (bytes > maxBytes) throw new AppError('PAYLOAD_TOO_LARGE', `an event may have ${maxBytes} bytes`)
      const childPath = path ? `${path}.${key}` : key
      checkKey(key, childPath, depth)
      stack.push({ value: child, path: childPath, depth: depth + 1 })
    }
  }
}

// A list is weighed before its items are looked at: each is a character and a comma at least.
function sizeOf(value: unknown): number {
  if (Array.isArray(value)) return 2 * value.length + 2
  return typeof value === 'object' ? 2 : Buffer.byteLength(String(value)) + 1
}

// Keys that are operators, paths or prototype members mean something to the database or to JavaScript, never to us.
function checkKey(key: string, path: string, depth: number): void {
  if (depth === 0 && key === '$url') return
  if (key.startsWith('$') || key.includes('.') || key.includes('\0') || key in Object.prototype) {
    throw new AppError('INVALID_INPUT', 'a key that no field may have', { path: path.slice(0, 200) })
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
