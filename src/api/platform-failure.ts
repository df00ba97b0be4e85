import { ApiError } from './api-error'

/**
 * A call that never reached the function's own code, as WeChat tells it: `errCode` of callFunction, in its
 * documentation's list of cloud errors (-504003 is the function's time limit, -1 is the phone's network).
 */
export function platformFailure(failure: unknown): ApiError {
  const { errCode, errMsg } = readFailure(failure)
  if (errCode === -504003 || /timed? ?out/i.test(errMsg)) return new ApiError('DEADLINE', errMsg, { cause: failure })
  if (/request:fail|network|ERR_INTERNET|offline/i.test(errMsg) && errCode !== -504002) {
    return new ApiError('OFFLINE', errMsg, { cause: failure })
  }
  return new ApiError('INTERNAL', errMsg, { cause: failure })
}

function readFailure(failure: unknown): { errCode: number; errMsg: string } {
  if (typeof failure !== 'object' || failure === null) return { errCode: 0, errMsg: String(failure) }
  const errCode = 'errCode' in failure && typeof failure.errCode === 'number' ? failure.errCode : 0
  const errMsg = 'errMsg' in failure && typeof failure.errMsg === 'string' ? failure.errMsg : String(failure)
  return { errCode, errMsg }
}
