import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NEVER } from './calling'

/** What wx.cloud.callFunction tells, or never tells; throws a Refusal to fail. `serve` has the function do its work. */
export type CallFault = (serve: () => Promise<CallAnswer>) => Promise<CallAnswer | typeof NEVER>
export type CallAnswer = { errMsg: string; errCode?: number; result?: unknown; requestID?: string }

/** Somebody's phone: everything on it that is still there when the app is killed and opened again. */
export type Device = {
  /** Who WeChat says is calling. */
  openid: string
  /** Key-value storage, each value as JSON text. */
  storage: Map<string, string>
  /** The folder of this machine that stands for wx.env.USER_DATA_PATH. */
  files: string
  /** `stalled`: what is sent arrives, and no answer ever comes back. */
  network: 'wifi' | 'none' | 'stalled'
  /** What becomes of the calls of a route, by its `$url`, instead of being served and answered. */
  faults: Map<string, CallFault>
  /** How many milliseconds its clock is ahead of this machine's. */
  ahead: number
  theme: 'light' | 'dark'
  language: string
  fontSizeSetting: number
  clipboard: string
  /** Whether the person has agreed to the privacy guide; until then WeChat asks before each API it covers. */
  hasAgreedToPrivacy: boolean
  /** What scope the person allowed: `scope.camera` and the like. */
  permissions: Map<string, boolean>
}

/** A phone fresh from the box, in Chinese and light, online, whose owner has agreed to the privacy guide. */
export function newDevice(openid: string, differences: Partial<Device> = {}): Device {
  return {
    openid,
    storage: new Map(),
    files: mkdtempSync(join(tmpdir(), 'bookcase-phone-')),
    network: 'wifi',
    faults: new Map(),
    ahead: 0,
    theme: 'light',
    language: 'zh_CN',
    fontSizeSetting: 17,
    clipboard: '',
    hasAgreedToPrivacy: true,
    permissions: new Map(),
    ...differences,
  }
}

export const discard = (device: Device): void => rmSync(device.files, { recursive: true, force: true })
