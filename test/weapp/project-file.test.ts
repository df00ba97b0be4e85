import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { root } from '../../config/paths'
import { projectFindings } from '../../config/weapp/project'

const PROJECT = {
  appid: 'touristappid',
  projectname: 'bookcase',
  compileType: 'miniprogram',
  miniprogramRoot: 'dist/weapp/',
  cloudfunctionRoot: 'dist/cloud/',
}

describe('the project that DevTools opens', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bookcase-project-'))
    for (const path of ['dist/weapp', 'dist/cloud']) mkdirSync(join(folder, path), { recursive: true })
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const found = (project: object) => {
    writeFileSync(join(folder, 'project.config.json'), JSON.stringify(project))
    return projectFindings(folder).map(({ what }) => what)
  }

  it('leads to the build and to the cloud functions', () => {
    expect(projectFindings(root)).toEqual([])
    expect(found(PROJECT)).toEqual([])
  })

  it.each([
    [
      'a build that is elsewhere',
      { miniprogramRoot: 'dist/app/' },
      /^miniprogramRoot is dist\/app\/, which is missing$/,
    ],
    ['functions that are elsewhere', { cloudfunctionRoot: 'fn/' }, /^cloudfunctionRoot is fn\/, which is missing$/],
    ['a setting that is none', { setting: { es7: true } }, /^setting.es7: Invalid key/],
  ])('is refused for %s', (_, differences, said) => {
    expect(found({ ...PROJECT, ...differences })).toEqual([expect.stringMatching(said)])
  })

  it('is refused where there is none', () => {
    expect(projectFindings(folder)).toEqual([{ file: 'project.config.json', what: 'is missing' }])
  })
})
