import { resolve } from 'node:path'
import { root } from '../paths'
import { startBookcase } from '../start-bookcase'
import { untilStopped } from '../until-stopped'
import { assertPortFree, assertWritable, portFrom } from '../usable'

/** npm start: builds what is stale, then serves the app and the function until it is stopped. */
export async function run(): Promise<void> {
  const port = portFrom(process.env.PORT, 10_086)
  const dataDir = resolve(root, process.env.DATA_DIR || '.data')
  await assertPortFree(port)
  assertWritable(dataDir)

  let bookcase: { stop(): Promise<void> } | undefined
  untilStopped(async () => bookcase?.stop())
  const startedAt = performance.now()
  const onStep = (step: string) => say(`${((performance.now() - startedAt) / 1000).toFixed(1).padStart(5)} s  ${step}`)
  const started = await startBookcase({ port, dataDir, onStep })
  bookcase = started
  say(`ready ${started.url}`)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
