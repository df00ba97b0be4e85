import { request } from 'node:http'
import { sign } from '@cloudbase/signature-nodejs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifySignature } from '../../cloud/emulator/wire/signature'
import { type Probe, startProbe } from './support/probe'

let probe: Probe
beforeAll(async () => {
  probe = await startProbe()
})
afterAll(() => probe.stop())

type Sent = { method: string; path: string; headers?: Record<string, string>; body?: string }

function send({ method, path, headers = {}, body = '' }: Sent): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(`${probe.emulator.url}${path}`, { method, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    sent.on('error', reject).end(body)
  })
}

describe('who is let in', () => {
  it.each([
    [
      'a name that only resolves to this machine',
      { method: 'GET', path: '/health', headers: { host: 'evil.example' } },
      403,
    ],
    [
      'a write from a foreign page',
      { method: 'POST', path: '/call/run', headers: { origin: 'https://evil.example' } },
      403,
    ],
    [
      'a write a browser calls cross-site',
      { method: 'POST', path: '/call/run', headers: { 'sec-fetch-site': 'cross-site' } },
      403,
    ],
    ['a read of an unknown address', { method: 'GET', path: '/nowhere' }, 404],
    ['a part of the console that is none', { method: 'GET', path: '/emulator/console/constructor' }, 404],
    ['a read of its health', { method: 'GET', path: '/health' }, 200],
  ])('answers %s with the right status', async (_name, sent, status) => {
    expect((await send(sent)).status).toBe(status)
  })

  it('takes a write from its own page', async () => {
    const headers = { origin: probe.emulator.url }
    const { text } = await send({ method: 'POST', path: '/call/run', headers, body: '{"code":"() => 7"}' })
    expect(JSON.parse(text).result).toBe(7)
  })

  it.each([
    ['no signature', {}],
    [
      'a made-up one',
      {
        authorization:
          'TC3-HMAC-SHA256 Credential=local/2026-01-01/tcb/tc3_request, SignedHeaders=content-type;host, Signature=00',
      },
    ],
  ])('refuses a database request with %s', async (_name, extra) => {
    const headers = {
      'content-type': 'application/json',
      'x-timestamp': String(Math.floor(Date.now() / 1000)),
      ...extra,
    }
    const { text } = await send({
      method: 'POST',
      path: '/admin',
      headers,
      body: '{"action":"database.addCollection"}',
    })
    expect(JSON.parse(text).code).toBe('SIGN_PARAM_INVALID')
  })

  it('counts a signature as expired after ten minutes, whatever an unsigned header says', () => {
    const credentials = { secretId: 'local', secretKey: 'key' }
    const message = (age: number) => {
      const timestamp = Math.floor(Date.now() / 1000) - age
      const url = 'http://127.0.0.1/admin'
      const headers = { host: '127.0.0.1', 'content-type': 'application/json' }
      const { authorization } = sign({
        ...credentials,
        method: 'post',
        url,
        headers,
        params: {},
        withSignedParams: true,
        timestamp,
      })
      const extra = { authorization, 'x-timestamp': String(timestamp), 'x-signature-expires': '86400' }
      return { url, headers: { ...headers, ...extra }, parameters: {} }
    }
    expect(() => verifySignature(credentials, message(500))).not.toThrow()
    expect(() => verifySignature(credentials, message(700))).toThrow('signature expired')
  })

  it.each([
    ['as it was signed', (body: object) => body, 'DATABASE_COLLECTION_NOT_EXIST'],
    ['with another collection', (body: object) => ({ ...body, collectionName: 'members' }), 'SIGN_PARAM_INVALID'],
    ['with another action', (body: object) => ({ ...body, action: 'database.removeDocument' }), 'SIGN_PARAM_INVALID'],
    ['with one parameter more', (body: object) => ({ ...body, multi: true }), 'SIGN_PARAM_INVALID'],
    ['with one parameter less', ({ action }: { action: string }) => ({ action }), 'SIGN_PARAM_INVALID'],
  ])('takes a signed message only %s', async (_name, change, code) => {
    const body = { action: 'database.getDocument', collectionName: 'books', query: '{}', queryType: 'WHERE' }
    const { secretId, secretKey, url } = probe.emulator
    const timestamp = Math.floor(Date.now() / 1000)
    const headers = { host: new URL(url).host, 'content-type': 'application/json' }
    const { authorization } = sign({
      secretId,
      secretKey,
      method: 'post',
      url: `${url}/admin`,
      headers,
      params: body,
      withSignedParams: true,
      timestamp,
    })
    const { text } = await send({
      method: 'POST',
      path: '/admin',
      headers: { ...headers, authorization, 'x-timestamp': String(timestamp) },
      body: JSON.stringify(change(body)),
    })
    expect(JSON.parse(text).code).toBe(code)
  })

  it('refuses the real SDK when its key is wrong', async () => {
    await probe.addFunction(
      'impostor',
      `const cloud = require('wx-server-sdk')
      cloud.init({ env: 'local-env', secretId: 'local', secretKey: 'wrong' })
      exports.main = () => cloud.database().collection('x').get().catch(({ errCode, errMsg }) => ({ errCode, errMsg }))`,
    )
    const { result } = await probe.call('impostor', {})
    expect(result).toMatchObject({ errCode: -501001, errMsg: expect.stringContaining('bad signature') })
  })
})
