import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ensureBuilt } from '../../config/built'
import { dist } from '../../config/paths'
import { atMost, type Outcome, rounded, type Section } from './section'

/** A "hello" of Taro 4.2.1 with React, as 13 files; measured once, because building it takes longer than all of this. */
const TARO_HELLO = { raw: 303_580, gzip: 81_240 }
const KB = 1_000

type Bytes = { files: number; raw: number; gzip: number }

export const packageBytesSection: Section = {
  name: 'package bytes: what is downloaded, what is uploaded',
  async run() {
    for (const target of ['weapp', 'h5', 'router'] as const) await ensureBuilt(target)
    const miniProgram = packagesOf(filesBelow(join(dist, 'weapp')), subpackageRoots())
    const main = miniProgram.get('main') ?? bytesOf([])
    const whole = sumOf([...miniProgram.values()])
    const h5 = filesBelow(join(dist, 'h5'))
    const uploaded = filesBelow(join(dist, 'cloud/router'))
    const brought = uploaded.filter((file) => isBrought(relative(dist, file)))
    if (brought.length > 0) throw new Error(`the function brings node_modules along: ${brought[0]}`)
    const code = bytesOf(uploaded.filter(isCode))
    return outcome(main, whole, code, [
      ...[...miniProgram].map(([name, bytes]) => rowOf(`Mini Program, ${name}`, bytes)),
      rowOf('Mini Program, all of it', whole),
      ['Taro hello, for comparison', 13, TARO_HELLO.raw, TARO_HELLO.gzip],
      rowOf('browser preview, what its page names', bytesOf(namedBy(join(dist, 'h5/index.html'), h5))),
      rowOf('browser preview, all of it', bytesOf(h5)),
      rowOf('function, its code', code),
      rowOf('function, with package.json and config.json', bytesOf(uploaded)),
    ])
  },
}

function outcome(main: Bytes, whole: Bytes, code: Bytes, rows: (string | number)[][]): Outcome {
  const kb = (bytes: number) => rounded(bytes / KB, 1)
  return {
    columns: ['what', 'files', 'raw', 'gzip'],
    rows,
    goals: [
      { ...atMost('Mini Program, KB of the main package', kb(main.raw), 500), made: framework(kb(TARO_HELLO.raw)) },
      {
        ...atMost('Mini Program, KB of the main package with gzip', kb(main.gzip), 150),
        made: framework(kb(TARO_HELLO.gzip)),
      },
      atMost('Mini Program, KB of all packages', kb(whole.raw), 1_000),
      atMost('Mini Program, KB of the main package over a Taro hello', kb(main.raw - TARO_HELLO.raw), 200),
      atMost('function, files of code', code.files, 1),
      atMost('function, KB', kb(code.raw), 1_600),
      atMost('function, KB with gzip', kb(code.gzip), 400),
    ],
    notes: [
      'The Taro hello was built and weighed once, with the same Taro and React. Bytes, 1 KB = 1,000; each file is packed by itself. The platform packs in its own way and allows 2 MB for a package. What the page of the preview names is loaded before anything is shown; the rest as it is needed.',
    ],
  }
}

/** What Node would run. */
export const isCode = (file: string) => /\.[cm]?js$/.test(file)

/** What a bundle is there to make needless. */
export const isBrought = (file: string) => file.split(sep).includes('node_modules')

const framework = (kb: number) => `a "hello" of the same Taro weighs ${kb}`

const rowOf = (name: string, { files, raw, gzip }: Bytes) => [name, files, raw, gzip]

function bytesOf(files: readonly string[]): Bytes {
  return sumOf(
    files.map((file) => {
      const content = readFileSync(file)
      return { files: 1, raw: content.length, gzip: gzipSync(content, { level: 9 }).length }
    }),
  )
}

function sumOf(parts: readonly Bytes[]): Bytes {
  const add = (a: Bytes, b: Bytes) => ({ files: a.files + b.files, raw: a.raw + b.raw, gzip: a.gzip + b.gzip })
  return parts.reduce(add, { files: 0, raw: 0, gzip: 0 })
}

/** Each subpackage by its root, and what is in none of them as `main`. */
function packagesOf(files: readonly string[], roots: readonly string[]): Map<string, Bytes> {
  const nameOf = (file: string) => packageOf(relative(join(dist, 'weapp'), file).split(sep).join('/'), roots)
  const names = ['main', ...roots]
  return new Map(names.map((name) => [name, bytesOf(files.filter((file) => nameOf(file) === name))]))
}

/** The package of a file by its path in the Mini Program: of a subpackage, its root. */
export function packageOf(file: string, roots: readonly string[]): string {
  return roots.find((root) => file.startsWith(`${root.replace(/\/$/, '')}/`)) ?? 'main'
}

function subpackageRoots(): string[] {
  const { subPackages, subpackages = subPackages ?? [] }: Record<string, { root: string }[] | undefined> = JSON.parse(
    readFileSync(join(dist, 'weapp/app.json'), 'utf8'),
  )
  return subpackages.map(({ root }) => root)
}

/** The page itself and the files of this build whose path it has in a src or an href. */
function namedBy(page: string, files: readonly string[]): string[] {
  const html = readFileSync(page, 'utf8')
  const names = [...html.matchAll(/(?:src|href)="?\.?\/?([^"\s>]+)/g)].map(([, name = '']) => join(dist, 'h5', name))
  return [page, ...files.filter((file) => names.includes(file))]
}

/** What is uploaded or served; licence texts beside the code are neither. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => !file.endsWith('.LICENSE.txt'))
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile())
}
