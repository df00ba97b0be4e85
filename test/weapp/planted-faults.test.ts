import { afterEach, describe, expect, it } from 'vitest'
import { zhCn } from '../support/said'
import { openWorld } from '../support/world'
import { type App, boot } from './harness/boot'
import { readBuild } from './harness/build'
import { discard, newDevice } from './harness/device'
import { type BrokenBuild, copyOfBuild } from './support/broken-build'

type Fault = { fault: string; plant: (build: BrokenBuild) => void; path?: string; seen: RegExp }

const SHELF = 'pages/shelf/index'
const ABOUT = 'pages/about/index'
const asWritten = (text: string) => JSON.stringify(text)
const atStart = (code: string) => (build: BrokenBuild) => build.change(`${SHELF}.js`, (text) => `${text};${code}`)

const faults: Fault[] = [
  {
    fault: 'a <div>',
    path: ABOUT,
    plant: (build) =>
      build.change(`${ABOUT}.js`, (text) => text.replace(/\(\w+\.\w+,\{className:/, '("div",{className:')),
    seen: /a node of kind "div" has no template/,
  },
  {
    fault: 'a list that is drawn whole, however long it is',
    path: ABOUT,
    plant: (build) => build.change(`${ABOUT}.js`, (text) => text.replace(/(\w+)\.map\(/, 'Array(70).fill($1[0]).map(')),
    seen: /7\d children where WeChat wants at most 60/,
  },
  {
    fault: 'a control without a role',
    plant: (build) => build.change('common.js', (text) => text.replace(/(aria-role"\]?:)[^,}]+/g, '$1""')),
    seen: new RegExp(`a <view> that can be tapped has no role: ${zhCn.shelf.emptyAction}`),
  },
  {
    fault: 'a control without a name',
    plant: (build) => build.change('common.js', (text) => text.replaceAll(asWritten(zhCn.shelf.emptyAction), '""')),
    seen: /a button has no name/,
  },
  {
    fault: 'a page whose code is missing',
    plant: (build) => build.remove(`${SHELF}.js`),
    seen: /module .* not defined/,
  },
  {
    fault: 'a page that is not declared',
    path: 'pages/nowhere/index',
    plant: () => {},
    seen: /"pages\/nowhere\/index" is not found/,
  },
  {
    fault: 'a file that is required and missing',
    plant: (build) => build.remove('vendors.js'),
    seen: /module 'vendors.js' is not defined/,
  },
  {
    fault: 'an error in a template',
    plant: (build) => build.change(`${SHELF}.wxml`, (text) => `${text}<view a="{{ b + }}">`),
    seen: /pages\/shelf\/index.wxml:2 Fatal: unexpected character inside expression/,
  },
  { fault: 'an error in the syntax', plant: atStart('const = 1'), seen: /SyntaxError/ },
  { fault: 'fetch', plant: atStart('fetch("https://example.com")'), seen: /fetch is not defined/ },
  { fault: 'window', plant: atStart('window.scrollTo(0, 0)'), seen: /window is not defined/ },
  { fault: 'crypto', plant: atStart('crypto.randomUUID()'), seen: /crypto is not defined/ },
  { fault: 'AbortController', plant: atStart('new AbortController()'), seen: /AbortController is not defined/ },
  {
    fault: 'new Function',
    plant: atStart('new Function("return 1")()'),
    seen: /Code generation from strings disallowed/,
  },
  { fault: 'eval', plant: atStart('eval("1")'), seen: /Code generation from strings disallowed/ },
  {
    fault: 'a member of wx that does not exist',
    plant: atStart('wx.openBookcase()'),
    seen: /wx.openBookcase does not exist/,
  },
  {
    fault: 'a member of wx that the harness lacks, even where the app catches it',
    plant: atStart('try { wx.getLocation({}) } catch (error) {}'),
    seen: /wx.getLocation is not provided by this harness/,
  },
  {
    fault: 'an error nobody catches',
    plant: atStart('setTimeout(function () { null.title })'),
    seen: /setTimeout: TypeError/,
  },
  {
    fault: 'a promise nobody looks after',
    plant: atStart('Promise.reject(new Error("left alone"))'),
    seen: /unhandled rejection: Error: left alone/,
  },
  { fault: 'console.log', plant: atStart('console.log("here")'), seen: /console.log: here/ },
  {
    fault: 'a dialog that no story answers',
    plant: atStart('wx.showModal({ title: "really?" })'),
    seen: /wx.showModal: asked .*really.* no answer was lined up/,
  },
]

describe('the harness', () => {
  const world = openWorld()
  let [app, broken]: [App | undefined, BrokenBuild | undefined] = [undefined, undefined]
  const open = async (plant: (build: BrokenBuild) => void, path = SHELF) => {
    broken = copyOfBuild()
    plant(broken)
    const build = readBuild(broken.folder)
    app = await boot({ build, cloud: world.emulator.url, device: newDevice('planter'), path })
    return app
  }
  afterEach(() => {
    app?.kill()
    if (app) discard(app.device)
    broken?.discard()
  })

  it('finds nothing wrong where nothing is planted', async () => {
    const app = await open(() => {})
    expect({ troubles: app.troubles(), text: app.text() }).toEqual({
      troubles: [],
      text: expect.stringContaining(zhCn.shelf.emptyTitle),
    })
  })

  it.each(faults)('sees $fault', async ({ plant, path, seen }) => {
    const app = await open(plant, path)
    expect(app.troubles().join('\n')).toMatch(seen)
  })
})
