import { ensureBuilt } from '../../config/built'
import { chromiumPath } from './chromium'

/** Runs once before all tests: what they run is built from the source as it stands. */
export default async function setUp(): Promise<void> {
  for (const target of ['router', 'weapp', 'h5'] as const) {
    const startedAt = performance.now()
    if (await ensureBuilt(target)) say(`${target}: built in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`)
  }
  if (chromiumPath()) return
  if (process.env.CI === 'true') throw new Error('CI needs Chromium for the browser tests: set CHROMIUM_PATH.')
  say('No Chromium was found, so the browser tests are skipped: install it, or set CHROMIUM_PATH.')
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
