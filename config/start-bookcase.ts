import { join } from 'node:path'
import { type Emulator, startEmulator } from '../cloud/emulator/start-emulator'
import { ensureBuilt } from './built'
import { dist } from './paths'
import { schema } from './schema'
import { seed } from './seed'

export type BookcaseOptions = {
  port: number
  dataDir: string
  /** Variables of the function, beside those of this process that it may have. */
  environment?: Record<string, string>
  /** Serve the app as well; its preview is built if it is stale. */
  withApp?: boolean
  syncWrites?: boolean
  onStep?: (step: string) => void
}

/** Builds what is stale and starts the whole of bookcase on one origin of this machine. */
export async function startBookcase(options: BookcaseOptions): Promise<Emulator> {
  const { port, dataDir, environment = {}, withApp = true, syncWrites = true, onStep = () => {} } = options
  onStep('function: building')
  onStep((await ensureBuilt('router')) ? 'function: built' : 'function: up to date')
  if (withApp) {
    onStep('app: building')
    onStep((await ensureBuilt('h5')) ? 'app: built' : 'app: up to date')
  }
  onStep(`emulator: opening ${dataDir}`)
  return startEmulator({
    port,
    dataDir,
    schema,
    seed: seed(),
    syncWrites,
    functionsDir: join(dist, 'cloud'),
    ...(withApp && { appDir: join(dist, 'h5') }),
    environment: { BOOKCASE_EMULATOR: 'true', ...passedOn(process.env), ...environment },
  })
}

/** The variables of this process that are meant for the function. */
function passedOn(variables: NodeJS.ProcessEnv): Record<string, string> {
  const meant = Object.entries(variables).filter(([name]) => /^(ISBN|ADMIN|LIMIT)_/.test(name))
  return Object.fromEntries(meant.map(([name, value]) => [name, value ?? '']))
}
