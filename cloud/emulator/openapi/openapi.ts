import { randomUUID } from 'node:crypto'
import { type Document, isDocument } from '../engine/document'
import { patternPng } from './png'

/** What WeChat's own servers would say: JSON, or a document whose `image` is a PNG. */
export type Answer = Document
type Responder = (data: Document) => Answer

const RISKY_SAMPLE = '特3456书yuuo莞6543李zxcz蒜7782法fgnv级'

/** WeChat's openapi, answered from a script, or as a healthy server would for the few APIs known here. */
export class OpenApi {
  private scripts: Record<string, unknown> = {}

  get script(): Record<string, unknown> {
    return this.scripts
  }

  /** Answers by API name, `security.msgSecCheck` for one; a list is used up one by one and its last answer stays. */
  setScript(scripts: Record<string, unknown>): void {
    this.scripts = { ...scripts }
  }

  /** Undefined when nothing says what this API answers. */
  answer(api: string, data: Document): Answer | undefined {
    return this.scripted(api) ?? DEFAULTS[api]?.(data)
  }

  /** The open data behind a cloud id; only a script knows any. */
  openData(cloudId: string): Document {
    const known = this.scripts.getOpenData
    const data = isDocument(known) ? known[cloudId] : undefined
    if (isDocument(data)) return { cloudID: cloudId, data }
    return { cloudID: cloudId, errCode: -601005, errMsg: 'invalid cloudID' }
  }

  private scripted(api: string): Document | undefined {
    const script = this.scripts[api]
    const next = Array.isArray(script) ? (script.length > 1 ? script.shift() : script[0]) : script
    return isDocument(next) ? next : undefined
  }
}

const OK = { errcode: 0, errmsg: 'ok' }

const DEFAULTS: Record<string, Responder> = {
  'security.msgSecCheck': ({ content }) => {
    const isRisky = String(content).includes(RISKY_SAMPLE)
    const verdict = isRisky ? { suggest: 'risky', label: 20001 } : { suggest: 'pass', label: 100 }
    return {
      ...OK,
      trace_id: randomUUID(),
      result: verdict,
      detail: [{ strategy: 'content_model', errcode: 0, ...verdict, prob: 90 }],
    }
  },
  'security.mediaCheckAsync': ({ media_url: url }) => (url ? { ...OK, trace_id: randomUUID() } : missing('media_url')),
  'subscribeMessage.send': ({ touser, template_id: template }) => {
    if (!touser) return { errcode: 40003, errmsg: 'touser字段openid为空或者不正确' }
    if (!template) return { errcode: 40037, errmsg: '订阅模板id为空或者不正确' }
    return { ...OK, msgid: Date.now() }
  },
  'wxacode.getUnlimited': ({ scene, width = 430 }) => {
    if (typeof scene !== 'string' || scene === '' || scene.length > 32)
      return { errcode: 40169, errmsg: 'invalid length for scene' }
    return { image: patternPng(scene, Math.min(Math.max(Number(width), 280), 1280)) }
  },
}

const missing = (name: string) => ({ errcode: 40035, errmsg: `${name} is missing` })
