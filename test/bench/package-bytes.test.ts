import { expect, it } from 'vitest'
import { packageOf } from './package-bytes'

it.each([
  ['app.js', 'main'],
  ['pages/about/index.js', 'pages/about'],
  ['pages/about-us/index.js', 'main'],
  ['pages/add/index.js', 'main'],
])('counts %s to %s', (file, name) => expect(packageOf(file, ['pages/about'])).toBe(name))

it('takes a root with a slash at its end for the same', () => {
  expect(packageOf('extra/a/b.wxml', ['extra/'])).toBe('extra/')
})
