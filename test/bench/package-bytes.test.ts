import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isBrought, isCode, packageOf } from './package-bytes'

it.each([
  ['app.js', 'main'],
  ['pages/about/index.js', 'pages/about'],
  ['pages/about-us/index.js', 'main'],
  ['pages/add/index.js', 'main'],
])('counts %s to %s', (file, name) => expect(packageOf(file, ['pages/about'])).toBe(name))

it('takes a root with a slash at its end for the same', () => {
  expect(packageOf('extra/a/b.wxml', ['extra/'])).toBe('extra/')
})

it('counts every file that Node would run to the code of the function', () => {
  const files = ['index.js', 'chunks/a.js', 'a.cjs', 'b.mjs', 'package.json', 'config.json', 'index.js.map']
  expect(files.filter(isCode)).toEqual(['index.js', 'chunks/a.js', 'a.cjs', 'b.mjs'])
})

it('sees node_modules by the folder, however deep', () => {
  const files = [join('node_modules', 'a', 'b.js'), join('x', 'node_modules', 'c.json'), 'node_modules.js']
  expect(files.map(isBrought)).toEqual([true, true, false])
})
