import { spawn } from 'node:child_process'
import { expect, it } from 'vitest'
import { root } from '../../config/paths'
import { openLibraryAnswers } from '../router/isbn/answers/open-library'
import { openSource } from '../support/source-server'

const source = openSource()
const NOWHERE = 'https://127.0.0.1:1'

function probe(code: string, variables: Record<string, string>) {
  const child = spawn(process.execPath, ['config/run.cjs', 'probe-sources', code], {
    cwd: root,
    env: { ...process.env, ISBN_OPENLIBRARY_URL: NOWHERE, ISBN_NEODB_URL: NOWHERE, ...variables },
  })
  const said = { out: '', error: '' }
  child.stdout.on('data', (text) => {
    said.out += text
  })
  child.stderr.on('data', (text) => {
    said.error += text
  })
  return new Promise<{ status: number | null; out: string; error: string }>((resolve) => {
    child.on('close', (status) => resolve({ status, ...said }))
  })
}

it('says of each source that it could not be reached, and fails', async () => {
  const { status, out, error } = await probe('9787536692930', {})
  expect(out.trim().split('\n').sort()).toEqual([
    'google       off: set ISBN_GOOGLE_KEY',
    'juhe         off: set ISBN_JUHE_KEY',
    expect.stringMatching(/^neodb {8}source_down, \d+ ms: ECONNREFUSED$/),
    'nlc          off: set ISBN_NLC_URL',
    expect.stringMatching(/^openlibrary {2}source_down, \d+ ms: ECONNREFUSED$/),
    'tanshu       off: set ISBN_TANSHU_KEY',
  ])
  expect({ status, error }).toEqual({ status: 1, error: '2 of 2 sources did not answer\n' })
})

it('prints what a source answers, and fails for the other', async () => {
  source.answers(openLibraryAnswers.hit)
  const variables = { BOOKCASE_EMULATOR: 'true', ISBN_OPENLIBRARY_URL: source.url() }
  const { status, out } = await probe('2-07-046423-7', variables)
  expect(out).toMatch(/^openlibrary {2}found, \d+ ms: \{"authors":.*"title":"La Horde du Contrevent"/m)
  expect(status).toBe(1)
})

it('passes when all that are on answer', async () => {
  source.answers((url) => ({ body: url.pathname.includes('search') ? { data: [] } : {} }))
  const variables = { BOOKCASE_EMULATOR: 'true', ISBN_OPENLIBRARY_URL: source.url(), ISBN_NEODB_URL: source.url() }
  const { status, out, error } = await probe('9782070464234', variables)
  expect(out).toMatch(/^openlibrary {2}not_found, \d+ ms$/m)
  expect({ status, error }).toEqual({ status: 0, error: '' })
})

it.each(['', '9787536692931', '9770317847001'])('wants an ISBN, and says so of %j', async (code) => {
  const { status, out, error } = await probe(code, {})
  expect({ status, out, error }).toEqual({ status: 1, out: '', error: expect.stringMatching(/^Name an ISBN: .+\n$/) })
})
