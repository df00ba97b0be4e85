import { randomUUID } from 'node:crypto'
import { CallLog, type CallRecord } from './call-log'
import type { ChildCall } from './function-child'
import { type Caller, callEnvironment, childEnvironment, type Platform, REGION } from './function-environment'
import { FunctionPool } from './function-pool'
import { type FunctionSource, functionNames, readFunction } from './function-source'
import { executeFailed, functionMissing, PlatformError, payloadTooLarge, resultTooLarge } from './platform-error'

export type FunctionsOptions = {
  functionsDir: string | undefined
  platform: Platform
  environment: Record<string, string>
  poolLimit?: number
}
/** `event` is a JSON object as text: handed on as it came, however deep it nests. */
export type Invocation = { name: string; event: string; caller: Caller }
/** `result` is JSON text, null when the function returned nothing. A failed call has `error` instead. */
export type Outcome = { record: CallRecord; result: string | null; error?: PlatformError }

export const MOST_EVENT_BYTES = 100 * 1024
const MOST_RESULT_BYTES = 1024 * 1024

/** Runs cloud functions, each call in a process that serves nothing else meanwhile. */
export class Functions {
  readonly log = new CallLog()
  private readonly pools = new Map<string, FunctionPool>()

  constructor(private readonly options: FunctionsOptions) {}

  get names(): string[] {
    return functionNames(this.options.functionsDir)
  }

  async invoke(invocation: Invocation): Promise<Outcome> {
    const { name, event, caller } = invocation
    const record = newRecord(invocation)
    this.log.open(record)
    try {
      if (Buffer.byteLength(event) > MOST_EVENT_BYTES) throw payloadTooLarge()
      const source = readFunction(this.options.functionsDir, name)
      if (!source) throw functionMissing()
      if (source.complaint !== undefined) throw executeFailed(source.complaint)
      const call = {
        id: record.id,
        event,
        userInfo: userInfoOf(caller),
        context: this.contextOf(source, record, caller),
        environment: callEnvironment(caller, record.token),
        onOutput: (text: string) => this.log.append(record, text),
      }
      const result = await this.poolOf(name).use(source, (child) => child.run(call))
      if (result !== null && Buffer.byteLength(result) > MOST_RESULT_BYTES) throw resultTooLarge()
      this.log.close(record)
      return { record, result }
    } catch (error) {
      const failure = error instanceof PlatformError ? error : executeFailed(String(error))
      this.log.close(record, failure)
      return { record, result: null, error: failure }
    }
  }

  async stop(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.stop()))
  }

  private poolOf(name: string): FunctionPool {
    const { platform, environment, poolLimit = 8 } = this.options
    const pool = this.pools.get(name) ?? new FunctionPool(poolLimit, childEnvironment(platform, environment))
    this.pools.set(name, pool)
    return pool
  }

  /** The second argument of `main`, field for field as SCF gives it. */
  private contextOf(source: FunctionSource, record: CallRecord, caller: Caller): Record<string, unknown> {
    const { envId } = this.options.platform
    const environment = { SCF_NAMESPACE: envId, TCB_ENV: envId, ...callEnvironment(caller, record.token) }
    return {
      callbackWaitsForEmptyEventLoop: true,
      memory_limit_in_mb: source.memoryMegabytes,
      time_limit_in_ms: source.timeoutSeconds * 1000,
      request_id: record.id,
      environ: Object.entries(environment)
        .map(([key, value]) => `${key}=${value}`)
        .join(';'),
      environment: JSON.stringify(environment),
      function_name: source.name,
      function_version: '$LATEST',
      namespace: envId,
      tencentcloud_region: REGION,
      tencentcloud_appid: '0',
      tencentcloud_uin: '0',
    }
  }
}

function newRecord({ name, event, caller }: Invocation): CallRecord {
  return {
    id: randomUUID(),
    token: randomUUID(),
    function: name,
    caller: caller.openId,
    event,
    startedAt: Date.now(),
    outcome: 'running',
    output: '',
    roundTrips: [],
  }
}

/** The gateway vouches for the caller: what the caller says of itself is overwritten, or removed when nobody calls. */
function userInfoOf({ openId, appId }: Caller): ChildCall['userInfo'] {
  return openId === undefined ? null : { appId, openId }
}
