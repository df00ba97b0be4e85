import { rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openWorld } from '../support/world'
import { type Answer, cancel, Refusal } from './harness/asks'
import { boot } from './harness/boot'
import { type Device, discard, newDevice } from './harness/device'
import { smallBuild } from './support/small-build'

type Setting = Partial<Device> & { answers?: [string, Answer][]; restarts?: number }

describe('what the harness gives to an app', () => {
  const world = openWorld()

  /** Runs code in an app; what it says by `say(value)` comes back, with the troubles. */
  async function hears(code: string, { answers = [], restarts = 0, ...differences }: Setting = {}) {
    const said = `var said = wx.getStorageSync('said') || []; function say(what) { said.push(what); wx.setStorageSync('said', said) };`
    const build = smallBuild(`${said} ${code}`)
    const device = newDevice('somebody', differences)
    const app = await boot({ build, cloud: world.emulator.url, device, answers })
    for (let n = 0; n < restarts; n += 1) await app.restart()
    const heard: unknown = JSON.parse(device.storage.get('said') ?? '[]')
    app.kill()
    discard(device)
    rmSync(build.folder, { recursive: true })
    return { heard, troubles: app.troubles() }
  }
  const is = (...heard: unknown[]) => ({ heard, troubles: [] })

  it('keeps files and values when the app is killed', async () => {
    const code = `
      var fs = wx.getFileSystemManager(), path = wx.env.USER_DATA_PATH + '/shelf/a.json';
      try { fs.accessSync(path) } catch (error) { say(error.errMsg.split(',')[0]); fs.mkdirSync(wx.env.USER_DATA_PATH + '/shelf', true) }
      try { say(fs.readFileSync(path, 'utf8')) } catch (error) { say(error.errMsg.slice(0, 30)) }
      fs.writeFileSync(path + '.new', '三体', 'utf8'); fs.renameSync(path + '.new', path);
      say(fs.readdirSync(wx.env.USER_DATA_PATH + '/shelf')); say(fs.statSync(path).size); say(fs.statSync(path).isFile())`
    const first = [
      'accessSync:fail no such file or directory http://usr/shelf/a.json',
      'readFileSync:fail no such file',
    ]
    const after = [['a.json'], 6, true]
    expect(await hears(code, { restarts: 1 })).toEqual(is(...first, ...after, '三体', ...after))
  })

  it('reads and writes files later, too, and refuses what is outside', async () => {
    const code = `
      var fs = wx.getFileSystemManager(), path = wx.env.USER_DATA_PATH + '/a.bin';
      fs.writeFile({ filePath: path, data: new Uint8Array([1, 2, 3]).buffer, success: function () {
        fs.readFile({ filePath: path, success: function (got) { say(new Uint8Array(got.data).length); say(got.data instanceof ArrayBuffer)
          fs.unlink({ filePath: path, success: function () { fs.access({ path: path, fail: function (e) { say(e.errno) } }) } }) } }) } })
      fs.readFile({ filePath: '/etc/passwd', fail: function (e) { say(e.errMsg) } })`
    expect(await hears(code)).toEqual(is('readFile:fail permission denied, open /etc/passwd', 3, true, 1300002))
  })

  it('keeps no value over 1 MB and nothing past 10 MB, and says so as WeChat does', async () => {
    const code = `
      var mb = 1024 * 1024, most = mb - 2
      function text(length) { return new Array(length + 1).join('a') }
      function fails(work) { try { work(); return 'kept' } catch (error) { return error.errMsg } }
      var whole = text(most)
      var said1 = fails(function () { wx.setStorageSync('large', text(most + 1)) }), held = wx.getStorageSync('large')
      for (var n = 0; n < 9; n += 1) wx.setStorageSync('k' + n, whole)
      var said2 = fails(function () { wx.setStorageSync('k9', whole) })
      var again = fails(function () { wx.setStorageSync('k8', whole) }), info = wx.getStorageInfoSync()
      wx.setStorage({ key: 'k9', data: whole, fail: function (later) {
        wx.clearStorageSync(); [said1, held, said2, again, info.keys.indexOf('k9'), info.currentSize <= info.limitSize, later.errMsg].forEach(say)
      } })`
    const [entry, full] = ['entry size limit reached', 'exceed storage max size 10Mb']
    expect(await hears(code)).toEqual(
      is(
        `setStorageSync:fail ${entry}`,
        '',
        `setStorageSync:fail ${full}`,
        'kept',
        -1,
        true,
        `setStorage:fail ${full}`,
      ),
    )
  })

  it('answers by callbacks where there are any, else by a promise', async () => {
    const code = `
      say(typeof wx.getNetworkType({ success: function (got) { say(got.networkType) }, complete: function (got) { say(got.errMsg) } }))
      wx.getNetworkType().then(function (got) { say(got.networkType) })`
    expect(await hears(code)).toEqual(is('undefined', 'wifi', 'getNetworkType:ok', 'wifi'))
  })

  it('calls the cloud only after init, and fails without a network as WeChat does', async () => {
    const code = `
      function call() { return wx.cloud.callFunction({ name: 'router', data: { $url: 'session/login' } }) }
      call().catch(function (e) { say(e.errMsg.slice(0, 48)); wx.cloud.init({}); return call() }).then(function (got) { say(got.result.ok) }, function (e) { say(e.errMsg) })`
    const early = "cloud.callFunction:fail Cloud API isn't enabled,"
    expect(await hears(code)).toEqual(is(early, true))
    expect(await hears(code, { network: 'none' })).toEqual(
      is(early, 'cloud.callFunction:fail Error: errCode: -1 | errMsg: request:fail '),
    )
  })

  it('has nothing come back from a network that stalls', async () => {
    const code = `
      say('open'); wx.cloud.init({}); wx.cloud.callFunction({ name: 'router', data: { $url: 'session/login' } }).then(function () { say('answer') })`
    expect(await hears(code, { network: 'stalled' })).toEqual(is('open'))
  })

  it.each(['scanCode', 'chooseMedia', 'showModal', 'showActionSheet', 'requestSubscribeMessage', 'shareFileMessage'])(
    'lets the person answer %s with what they do, a cancel or a failure',
    async (name) => {
      const answers = [{ given: 1 }, cancel, new Refusal('system error', { errno: 3 })]
      const ask = `wx.${name}({
      success: function (got) { say(['success', got.errMsg, got.given]) },
      fail: function (got) { say(['fail', got.errMsg, got.errno]) },
      complete: function () { if (left-- > 1) ask() },
    })`
      const code = `var left = 3; function ask() { ${ask} }; ask()`
      expect(await hears(code, { answers: answers.map((answer) => [name, answer]) })).toEqual(
        is(
          ['success', `${name}:ok`, 1],
          ['fail', `${name}:fail cancel`, null],
          ['fail', `${name}:fail system error`, 3],
        ),
      )
    },
  )

  it.each([
    ...['login', 'request', 'uploadFile', 'connectSocket', 'getLocation', 'getUserProfile'],
    ...['createCameraContext', 'createInnerAudioContext', 'startAccelerometer', 'makePhoneCall'],
  ])('throws by name where an app uses wx.%s, and says so where that is caught', async (name) => {
    const said = `wx.${name} is not provided by this harness`
    expect(await hears(`try { wx.${name}({}) } catch (error) { say(error.message) }`)).toEqual({
      heard: [said],
      troubles: [expect.stringContaining(said)],
    })
  })

  it.each([
    ...['wx.cloud.uploadFile', 'wx.cloud.downloadFile', 'wx.cloud.database', 'wx.cloud.callContainer'],
    ...['wx.getFileSystemManager().saveFile', 'wx.getFileSystemManager().getSavedFileList'],
    'wx.getFileSystemManager().readZipEntry',
  ])('throws by its whole name where an app uses %s, and says so where that is caught', async (name) => {
    const said = `${name} is not provided by this harness`
    expect(await hears(`try { ${name}({}) } catch (error) { say(error.message) }`)).toEqual({
      heard: [said],
      troubles: [expect.stringContaining(said)],
    })
  })

  it.each([
    'wx.cloud.openShelf',
    'wx.env.SHELF_PATH',
    'wx.getFileSystemManager().shelve',
    'wx.getUpdateManager().undo',
  ])('throws by its whole name where an app looks for %s, which is nowhere in WeChat', async (name) => {
    const said = `${name} does not exist`
    expect(await hears(`try { ${name} } catch (error) { say(error.message) }`)).toEqual({
      heard: [said],
      troubles: [expect.stringContaining(said)],
    })
  })

  it('has the language of a phone and nothing of a browser or of Node', async () => {
    const names = [
      ...['window', 'document', 'navigator', 'location', 'localStorage', 'XMLHttpRequest', 'fetch', 'WebSocket'],
      ...['crypto', 'TextEncoder', 'TextDecoder', 'btoa', 'atob', 'URL', 'AbortController', 'structuredClone'],
      ...['queueMicrotask', 'requestAnimationFrame', 'Intl', 'WebAssembly', 'SharedArrayBuffer'],
      ...['process', 'Buffer', 'setImmediate', 'global'],
    ]
    const code = `
      ${JSON.stringify(names)}.forEach(function (name) { if (name in globalThis) say(name) })
      ;['eval("1")', 'new Function("return 1")'].forEach(function (way, n) {
        try { n === 0 ? eval('1') : new Function('return 1') } catch (error) { say(error.name) } })`
    expect(await hears(code)).toEqual(is('EvalError', 'EvalError'))
  })

  it('asks for consent before a private API, and passes the answer on', async () => {
    const asks = (event: string) => `
      wx.onNeedPrivacyAuthorization(function (resolve, info) { say(info.referrer); resolve({ event: '${event}' }) })
      wx.chooseMedia({ complete: function (got) { say(got.errMsg) } })`
    expect(await hears(asks('disagree'), { hasAgreedToPrivacy: false })).toEqual(
      is('chooseMedia', 'chooseMedia:fail privacy permission is not authorized'),
    )
    const { troubles } = await hears(asks('agree'), { hasAgreedToPrivacy: false, answers: [['chooseMedia', {}]] })
    expect(troubles.join()).toMatch(/agreed by the button undefined, which was not pressed/)
  })

  it('keeps one phone apart from another in one test', async () => {
    const [ann, bob] = await Promise.all([hears(`say(1)`), hears(`say(wx.getStorageInfoSync().keys)`)])
    expect([ann, bob]).toEqual([is(1), is([])])
  })
})
