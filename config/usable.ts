import { accessSync, constants, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { CommandError } from './command-error'

/** Reads PORT. @throws CommandError when it is no port. */
export function portFrom(text: string | undefined, otherwise: number): number {
  if (text === undefined || text === '') return otherwise
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new CommandError(`PORT is ${text}: set it to a number from 0 (any free port) to 65535.`)
}

/** Asked before anything is built, so that nobody waits a minute to be told no. @throws CommandError when taken. */
export function assertPortFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is in use' : `cannot be opened (${error.code})`
      reject(new CommandError(`Port ${port} ${why}: stop what uses it, or choose another with PORT=10087 npm start.`))
    })
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()))
  })
}

/** @throws CommandError when the folder cannot be made or written to. */
export function assertWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch {
    throw new CommandError(`The data folder ${folder} cannot be written: choose another with DATA_DIR=… npm start.`)
  }
}
