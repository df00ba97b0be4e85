import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dist } from '../../../config/paths'
import { type BuiltFiles, readBuiltFiles } from '../../../config/weapp/built-files'
import { codeFindings } from '../../../config/weapp/code'

const secretsIn = (files: BuiltFiles) =>
  codeFindings(files)
    .filter(({ what }) => what.startsWith('holds what looks like'))
    .map(({ file, what }) => `${file}: ${what}`)

it.each(['cloud/router', 'weapp'])('no secret and no openid is in the built %s', (folder) => {
  expect(secretsIn(readBuiltFiles(join(dist, folder)))).toEqual([])
})

it('one would be found in the built function', () => {
  const built = readBuiltFiles(join(dist, 'cloud/router'))
  const openid = ';var owner="oABCD5exampleexampleexample1"'
  const text = (path: string) => built.text(path) + openid
  expect(secretsIn({ ...built, paths: ['index.js'], text })).toEqual(['index.js: holds what looks like an OpenID'])
})
