import { randomBytes } from 'node:crypto'
import { atOnce, later } from '../calling'
import type { Members, Wiring } from '../wiring'

export const PIXEL_RATIO = 2

/** What the app may know of the phone, WeChat and itself. */
export function systemMembers(wiring: Wiring): Members {
  const { device, pages } = wiring
  const app = () => ({
    SDKVersion: '3.7.12',
    version: '8.0.56',
    language: device.language,
    theme: device.theme,
    fontSizeSetting: device.fontSizeSetting,
    fontSizeScaleFactor: device.fontSizeSetting / 17,
    enableDebug: false,
    host: { appId: '' },
  })
  const phone = {
    brand: 'iPhone',
    model: 'iPhone SE',
    system: 'iOS 17.5',
    platform: 'ios',
    cpuType: 'A15',
    benchmarkLevel: -1,
    memorySize: 4096,
    abi: 'arm64',
  }
  const safeArea = { left: 0, top: 20, right: 375, bottom: 667, width: 375, height: 647 }
  const screen = {
    pixelRatio: PIXEL_RATIO,
    screenWidth: 375,
    screenHeight: 667,
    windowWidth: 375,
    windowHeight: 554,
    statusBarHeight: 20,
    screenTop: 64,
    safeArea,
  }
  const enter = () => pages.entered
  return {
    getAppBaseInfo: atOnce(wiring, 'getAppBaseInfo', app),
    getDeviceInfo: atOnce(wiring, 'getDeviceInfo', () => phone),
    getWindowInfo: atOnce(wiring, 'getWindowInfo', () => screen),
    getSystemSetting: atOnce(wiring, 'getSystemSetting', () => ({
      bluetoothEnabled: false,
      locationEnabled: true,
      wifiEnabled: true,
      deviceOrientation: 'portrait',
    })),
    getAppAuthorizeSetting: atOnce(wiring, 'getAppAuthorizeSetting', () => ({
      cameraAuthorized: 'authorized',
      albumAuthorized: 'authorized',
    })),
    getSystemInfoSync: atOnce(wiring, 'getSystemInfoSync', () => ({ ...phone, ...screen, ...app() })),
    getSystemInfo: later(wiring, 'getSystemInfo', () => ({ ...phone, ...screen, ...app() })),
    getAccountInfoSync: atOnce(wiring, 'getAccountInfoSync', () => ({
      miniProgram: { appId: 'touristappid', envVersion: 'release', version: '1.0.0' },
    })),
    getLaunchOptionsSync: atOnce(wiring, 'getLaunchOptionsSync', enter),
    getEnterOptionsSync: atOnce(wiring, 'getEnterOptionsSync', enter),
    getMenuButtonBoundingClientRect: atOnce(wiring, 'getMenuButtonBoundingClientRect', () => ({
      width: 87,
      height: 32,
      top: 24,
      right: 365,
      bottom: 56,
      left: 278,
    })),
    canIUse: atOnce(wiring, 'canIUse', () => true),
    getUpdateManager: () => ({ onCheckForUpdate() {}, onUpdateReady() {}, onUpdateFailed() {}, applyUpdate() {} }),
    vibrateShort: later(wiring, 'vibrateShort', () => {}),
    vibrateLong: later(wiring, 'vibrateLong', () => {}),
    setKeepScreenOn: later(wiring, 'setKeepScreenOn', () => {}),
    setClipboardData: later(wiring, 'setClipboardData', ({ data }) => {
      device.clipboard = String(data)
    }),
    getClipboardData: later(wiring, 'getClipboardData', () => ({ data: device.clipboard })),
    getNetworkType: later(wiring, 'getNetworkType', () => ({
      networkType: device.network === 'none' ? 'none' : 'wifi',
    })),
    getRandomValues: later(wiring, 'getRandomValues', ({ length }) => ({ randomValues: randomBytes(Number(length)) })),
    env: { USER_DATA_PATH: 'http://usr' },
  }
}
