import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CommandError } from '../command-error'
import { root } from '../paths'
import { writeRoutes } from '../write-routes'

/** npm run new:route -- quotes/list: a controller and its test, ready to fill, and the table of routes. */
export async function run([path = '']: readonly string[]): Promise<void> {
  if (!/^[a-z]+(-[a-z]+)*\/[a-z][a-zA-Z]*$/.test(path)) {
    throw new CommandError('A route is named plural/verb: npm run new:route -- quotes/list')
  }
  write(`cloud/router/controllers/${path}.ts`, controller)
  write(`test/router/${path}.test.ts`, testOf(path))
  writeRoutes()
  process.stdout.write(`Next: fill in the handler, then call('${path}', …) from src/features/*/*.api.ts.\n`)
}

function write(file: string, text: string): void {
  const target = join(root, file)
  if (existsSync(target)) throw new CommandError(`${file} is already there: choose another name, or edit it.`)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, text)
  process.stdout.write(`wrote ${file}\n`)
}

const controller = `import * as v from 'valibot'
import { defineRoute } from '../../kernel/route'

export default defineRoute({
  // What this route may do with the data: \`repo\` has these verbs and no others (access/policy.ts).
  permission: 'books.read',
  input: v.strictObject({ limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50))) }),
  async handler({ input, repo }) {
    return repo.books.find({ limit: input.limit })
  },
})
`

const testOf = (path: string) => `import { expect, it } from 'vitest'
import { openWorld } from '../../support/world'

const world = openWorld()

it('answers a signed-in reader', async () => {
  const ann = world.person()
  expect(await ann.call('${path}', {})).toMatchObject({ ok: true })
})

it('answers nobody with UNAUTHENTICATED', async () => {
  expect(await world.nobody.call('${path}', {})).toMatchObject({ ok: false, error: { code: 'UNAUTHENTICATED' } })
})
`
