/** How the platform refuses or reports a call, for both roads: an app's `callFunction` and one function calling another. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError'

  constructor(
    readonly errCode: number,
    readonly wireCode: string,
    message: string,
  ) {
    super(message)
  }
}

export const functionMissing = () =>
  new PlatformError(-501000, 'FUNCTION_NOT_FOUND', 'FunctionName parameter could not be found.')

export const executeFailed = (reason: string) => new PlatformError(-504002, 'FUNCTIONS_EXECUTE_FAIL', reason)

export const timeLimitExceeded = (seconds: number) =>
  new PlatformError(-504003, 'FUNCTIONS_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${seconds} seconds`)

export const memoryLimitExceeded = (megabytes: number) =>
  new PlatformError(-504002, 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED', `Invoking task exceeded its memory of ${megabytes} MB`)

export const payloadTooLarge = () =>
  new PlatformError(-504001, 'EXCEED_MAX_PAYLOAD_SIZE', 'EXCEED_MAX_PAYLOAD_SIZE: the request body is at most 100 KB')

export const resultTooLarge = () =>
  new PlatformError(-604001, 'FUNCTIONS_RESULT_TOO_LARGE', 'cloudfunction result size exceed limit (1MB)')
