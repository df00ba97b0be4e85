import { DEFAULT_APP_ID } from '../functions/function-environment'
import { functionNames, readFunction, type Trigger } from '../functions/function-source'
import type { Functions, Outcome } from '../functions/functions'
import { parseCron } from './cron'

export type Timer = Trigger & { function: string; isValid: boolean; lastFiredAt: number | undefined }

/** Fires the timers of config.json at their times, and by hand. */
export class Timers {
  private readonly fired = new Map<string, number>()
  private readonly clock: NodeJS.Timeout

  constructor(
    private readonly functions: Functions,
    private readonly functionsDir: string | undefined,
  ) {
    let last = Math.floor(Date.now() / 1000)
    this.clock = setInterval(() => {
      const now = Math.floor(Date.now() / 1000)
      for (let second = last + 1; second <= now; second++) this.tick(new Date(second * 1000))
      last = now
    }, 1000)
    this.clock.unref()
  }

  list(): Timer[] {
    return functionNames(this.functionsDir).flatMap((name) =>
      (readFunction(this.functionsDir, name)?.triggers ?? []).map((trigger) => ({
        ...trigger,
        function: name,
        isValid: parseCron(trigger.cron) !== undefined,
        lastFiredAt: this.fired.get(keyOf({ function: name, name: trigger.name })),
      })),
    )
  }

  /** The timers called by a name of config.json, or the one called `<function>/<name>`. */
  named(name: string): Timer[] {
    return this.list().filter((timer) => timer.name === name || keyOf(timer) === name)
  }

  /** Runs the function of a timer as the clock would. */
  async fire(timer: Timer, at = new Date()): Promise<Outcome> {
    this.fired.set(keyOf(timer), at.getTime())
    const event = JSON.stringify({ Type: 'Timer', TriggerName: timer.name, Time: at.toISOString(), Message: '' })
    const caller = { openId: undefined, appId: DEFAULT_APP_ID, source: 'wx_trigger' }
    return this.functions.invoke({ name: timer.function, event, caller })
  }

  stop(): void {
    clearInterval(this.clock)
  }

  /** A failed run is in the call log, like every other call. */
  private tick(now: Date): void {
    for (const timer of this.list()) {
      if (parseCron(timer.cron)?.(now)) void this.fire(timer, now)
    }
  }
}

/** Several functions may have a timer of the same name. */
function keyOf(timer: { function: string; name: string }): string {
  return `${timer.function}/${timer.name}`
}
