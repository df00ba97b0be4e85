import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const ROUTER = join(import.meta.dirname, '../cloud/router')

/** Writes cloud/router/routes.ts from the files under controllers/: a file's path is its route. */
export function writeRoutes(): void {
  writeFileSync(join(ROUTER, 'routes.ts'), routesSource())
}

/** Whether the committed file is what the controllers say. */
export function routesAreFresh(): boolean {
  return readFileSync(join(ROUTER, 'routes.ts'), 'utf8') === routesSource()
}

function routesSource(): string {
  const paths = readdirSync(join(ROUTER, 'controllers'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replaceAll('\\', '/').slice(0, -'.ts'.length))
    .sort()
  return [
    '// Written from controllers/ by `npm run routes`; a route is added by adding its file.',
    ...paths.map((path) => `import ${nameOf(path)} from './controllers/${path}'`),
    "import type { ApiOf } from './kernel/route'",
    '',
    'export const routes = {',
    ...paths.map((path) => `  '${path}': ${nameOf(path)},`),
    '}',
    '',
    '/** What a client may call: path -> what goes in and what comes out. */',
    'export type Api = ApiOf<typeof routes>',
    '',
  ].join('\n')
}

/** books/add -> booksAdd, reading-lists/add -> readingListsAdd */
function nameOf(path: string): string {
  return path.replace(/[-/](\w)/g, (_, letter: string) => letter.toUpperCase())
}
