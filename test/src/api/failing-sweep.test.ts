import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../../../config/paths'
import { ASKED } from '../../e2e/failing-asked'
import { CHANGES } from '../../e2e/failing-changes'

const filesIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(root, folder, file))
const routes = filesIn('cloud/router/controllers').flatMap((file) => /(\w+\/\w+)\.ts$/.exec(file)?.[1] ?? [])
const isCalledIn = (source: string) => (route: string) => new RegExp(`\\bcall\\(\\s*'${route}'`).test(source)

it('makes every route go wrong that the app calls', () => {
  const sources = filesIn('src').filter((file) => /\.tsx?$/.test(file))
  const called = sources.flatMap((file) => routes.filter(isCalledIn(readFileSync(file, 'utf8'))))
  const behind = readFileSync(join(root, 'test/e2e/failing-behind.test.ts'), 'utf8')
  const swept = [...ASKED, ...CHANGES].map(({ route }) => String(route))
  swept.push(...routes.filter((route) => behind.includes(`faults.let('${route}'`)))
  expect(called).toContain('session/login')
  expect([...new Set(swept)].sort()).toEqual([...new Set(called)].sort())
})
