import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { watchRouter } from '../build-router'
import { root } from '../paths'
import { startBookcase } from '../start-bookcase'
import { untilStopped } from '../until-stopped'
import { assertPortFree, assertWritable, portFrom } from '../usable'
import { writeRoutes } from '../write-routes'

/** npm run dev: as npm start, and whatever is saved is built again: the app in place, the function for the next call. */
export async function run(): Promise<void> {
  const port = portFrom(process.env.PORT, 10_086) || 10_086
  const dataDir = resolve(root, process.env.DATA_DIR || '.data')
  await assertPortFree(port)
  assertWritable(dataDir)

  const stopWatching = await watchRouter()
  const controllers = watch(join(root, 'cloud/router/controllers'), { recursive: true }, writeRoutes)
  // Behind the app's own development server, which passes on what is not the app's.
  const bookcase = await startBookcase({ port: 0, dataDir, withApp: false })
  const app = watchApp(port, bookcase.url)
  untilStopped(async () => {
    const gone = once(app, 'exit')
    app.kill()
    await gone
    controllers.close()
    await stopWatching()
    await bookcase.stop()
  })
  const url = `http://127.0.0.1:${port}`
  await answering(url, app)
  process.stdout.write(`ready ${url}\n`)
}

function watchApp(port: number, emulatorUrl: string): ChildProcess {
  const cli = join(root, 'node_modules/@tarojs/cli/bin/taro')
  return spawn(process.execPath, [cli, 'build', '--type', 'h5', '--watch', '--no-check'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'development', PORT: String(port), EMULATOR_URL: emulatorUrl },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}

async function answering(url: string, app: ChildProcess): Promise<void> {
  while (app.exitCode === null) {
    const answered = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (answered) return
    await sleep(250)
  }
  process.exit(1)
}
