export type RoundTrip = { action: string; collection?: string; ms: number; error?: string }

/** One call of a function, for the console and for the header that counts its database round trips. */
export type CallRecord = {
  id: string
  token: string
  function: string
  caller: string | undefined
  event: string
  startedAt: number
  ms?: number
  outcome: 'running' | 'ok' | 'failed'
  error?: string
  output: string
  roundTrips: RoundTrip[]
}

const KEPT = 200
const MOST_OUTPUT = 64 * 1024

/** The last 200 calls; a running one is found by the token its SDK requests carry. */
export class CallLog {
  private readonly records: CallRecord[] = []
  private readonly running = new Map<string, CallRecord>()

  get calls(): readonly CallRecord[] {
    return this.records
  }

  open(record: CallRecord): void {
    this.records.push(record)
    if (this.records.length > KEPT) this.records.shift()
    this.running.set(record.token, record)
  }

  close(record: CallRecord, error?: Error): void {
    record.ms = Date.now() - record.startedAt
    record.outcome = error ? 'failed' : 'ok'
    if (error) record.error = error.message
    this.running.delete(record.token)
  }

  append(record: CallRecord, text: string): void {
    record.output = (record.output + text).slice(-MOST_OUTPUT)
  }

  withToken(token: unknown): CallRecord | undefined {
    return typeof token === 'string' ? this.running.get(token) : undefined
  }

  clear(): void {
    this.records.length = 0
  }
}
