// @ts-check
// The process a cloud function lives in. It runs on bare Node, without loaders, as on the platform.
'use strict'

const { env, argv } = process

/** @typedef {{ id: string, event: string, userInfo: object | null, context: Record<string, unknown>, environment: Record<string, string>, deadline: number }} Call */

/** @type {string[]} */
let callVariables = []

/** @type {(event: unknown, context: unknown) => unknown} */
let main = () => undefined

try {
  const loaded = require(String(argv[2]))
  if (typeof loaded.main !== 'function') throw new TypeError('exports.main is not a function')
  main = loaded.main
  send({ kind: 'ready' })
} catch (error) {
  send({ kind: 'broken', error: describe(error) })
}

process.on('message', (/** @type {Call} */ call) => {
  void run(call)
})

process.on('disconnect', () => process.exit())

process.on('uncaughtException', (error) => {
  process.stderr.write(`${describe(error).stack}\n`)
  process.exitCode = 1
  send({ kind: 'crashed', error: describe(error) }, () => process.exit())
})

/** @param {Call} call */
async function run(call) {
  for (const name of callVariables) delete env[name]
  Object.assign(env, call.environment)
  callVariables = Object.keys(call.environment)
  const getRemainingTimeInMillis = () => Math.max(0, call.deadline - Date.now())
  try {
    const event = JSON.parse(call.event)
    if (call.userInfo) event.userInfo = call.userInfo
    else delete event.userInfo
    const result = await main(event, { ...call.context, getRemainingTimeInMillis })
    send({ kind: 'returned', id: call.id, result: JSON.stringify(result) ?? null })
  } catch (error) {
    send({ kind: 'threw', id: call.id, error: describe(error) })
  }
}

/** @param {unknown} error */
function describe(error) {
  if (error instanceof Error) return { name: error.name, message: error.message, stack: error.stack ?? error.message }
  const text = typeof error === 'string' ? error : JSON.stringify(error)
  return { name: 'Error', message: String(text), stack: String(text) }
}

/**
 * @param {unknown} message
 * @param {() => void} [then]
 */
function send(message, then) {
  process.send?.(message, () => then?.())
}
