import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { EmulatorError } from './emulator-error'
import { type EmulatorOptions, type Schema, startEmulator } from './start-emulator'

const USAGE =
  'emulator --port P --data DIR [--functions DIR] [--schema FILE] [--secret-id S --secret-key K] [--env ID] [--pass-env PREFIX,...] [--auto-create]'

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  const emulator = await startEmulator(options)
  const stop = () => {
    emulator.stop().then(() => process.exit(0), complain)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  if (options.secretKey === undefined) print(`secret id ${emulator.secretId}\nsecret key ${emulator.secretKey}`)
  print(`ready ${emulator.url}`)
}

function readOptions(args: string[]): EmulatorOptions {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string' },
      data: { type: 'string' },
      functions: { type: 'string' },
      schema: { type: 'string' },
      'secret-id': { type: 'string' },
      'secret-key': { type: 'string' },
      env: { type: 'string' },
      'pass-env': { type: 'string' },
      'auto-create': { type: 'boolean' },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535 || values.data === undefined) throw new EmulatorError(USAGE)
  return {
    port,
    dataDir: values.data,
    autoCreate: values['auto-create'] ?? false,
    environment: variablesUnder(values['pass-env']?.split(',') ?? []),
    ...(values.functions === undefined ? {} : { functionsDir: values.functions }),
    ...(values.schema === undefined ? {} : { schema: readSchema(values.schema) }),
    ...(values['secret-id'] === undefined ? {} : { secretId: values['secret-id'] }),
    ...(values['secret-key'] === undefined ? {} : { secretKey: values['secret-key'] }),
    ...(values.env === undefined ? {} : { envId: values.env }),
  }
}

/** The variables of this process that functions get too, by the beginning of their name. */
function variablesUnder(prefixes: string[]): Record<string, string> {
  const wanted = prefixes.filter((prefix) => prefix !== '')
  const passed: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && wanted.some((prefix) => name.startsWith(prefix))) passed[name] = value
  }
  return passed
}

function readSchema(path: string): Schema {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new EmulatorError(
      `The schema file ${path} cannot be read: ${error instanceof Error ? error.message : error}.`,
    )
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

function complain(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}

main().catch(complain)
