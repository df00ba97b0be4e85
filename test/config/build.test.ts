import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { dist, root } from '../../config/paths'

const files = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(folder, file)).isFile())
const bytes = (folder: string, list: readonly string[]) =>
  list.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)

describe('the built function', () => {
  const folder = join(dist, 'cloud/router')

  it('is one file with everything inside, its limits and a manifest', () => {
    expect(files(folder).sort()).toEqual(['config.json', 'index.js', 'package.json'])
    expect(statSync(join(folder, 'index.js')).size).toBeLessThanOrEqual(1_600_000)
    expect(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).not.toHaveProperty('dependencies')
  })

  it('weighs at most 400 KB with gzip', () => {
    expect(gzipSync(readFileSync(join(folder, 'index.js'))).length).toBeLessThanOrEqual(400_000)
  })

  it('says by name what it leaves out', () => {
    const leftOut = createRequire(import.meta.url)('../../config/left-out.cjs')
    expect(() => leftOut.AI).toThrow('AI is of a package')
  })
})

describe('the built Mini Program', () => {
  const folder = join(dist, 'weapp')
  const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8'))
  const subpackages: { root: string; pages: string[] }[] = app.subPackages ?? app.subpackages ?? []
  const main = files(folder).filter((file) => !subpackages.some(({ root }) => file.startsWith(`${root}/`)))

  it('has a main package of at most 500 KB', () => {
    expect(bytes(folder, main)).toBeLessThanOrEqual(500 * 1024)
  })

  it('has every page and icon that it declares', () => {
    const pages = [...app.pages, ...subpackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]
    expect(pages.filter((page) => !existsSync(join(folder, `${page}.wxml`)))).toEqual([])
    expect(app.tabBar.list.length).toBeGreaterThanOrEqual(2)
    expect(app.lazyCodeLoading).toBe('requiredComponents')
  })

  it('carries nothing of the browser preview and no source map', () => {
    expect(files(folder).filter((file) => /\.(map|wasm)$/.test(file))).toEqual([])
    const code = main.filter((file) => file.endsWith('.js')).map((file) => readFileSync(join(folder, file), 'utf8'))
    expect(code.join('')).not.toMatch(/zbar|x-openid|wx-server-sdk/)
  })
})

describe('project.config.json', () => {
  it('points DevTools at both', () => {
    const project = JSON.parse(readFileSync(join(root, 'project.config.json'), 'utf8'))
    expect(project).toMatchObject({ miniprogramRoot: 'dist/weapp/', cloudfunctionRoot: 'dist/cloud/' })
  })
})
