import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How the sources behave: the first one of a Chinese book answers at once, or never, or none of them ever does. */
export type Manner = 'knowing' | 'first is silent' | 'silent'

const IDS = ['TANSHU', 'JUHE', 'NEODB', 'NLC', 'OPENLIBRARY', 'GOOGLE']

/** All sources on one server of this machine: the paid ones first in turn, as a deployer with both keys has them. */
export async function openPlayedSources() {
  let manner: Manner = 'knowing'
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://source')
    if (manner === 'silent') return
    if (url.pathname === '/api/isbn/v2/index' && manner === 'knowing') send(response, tanshu(url))
    if (url.pathname === '/isbn/query') send(response, juhe(url))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    environment: Object.fromEntries(
      IDS.flatMap((id) => [
        [`ISBN_${id}_URL`, address],
        [`ISBN_${id}_KEY`, 'key'],
      ]),
    ) as Record<string, string>,
    play: (next: Manner) => {
      manner = next
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** One that they know and the sample catalogue does not. */
export const PLAYED_ISBN = '9787000000018'

/** The same for as long as the work takes; the environment is for the function. */
export async function amongPlayedSources<T>(work: (environment: Record<string, string>) => Promise<T>): Promise<T> {
  const sources = await openPlayedSources()
  try {
    return await work(sources.environment)
  } finally {
    sources.close()
  }
}

const book = { title: '书', author: '某人', publisher: '某社' }
const tanshu = (url: URL) => ({ code: 1, data: { ...book, pubdate: '2008-1', isbn: url.searchParams.get('isbn') } })
const juhe = (url: URL) => ({
  error_code: 0,
  result: { data: { ...book, pubDate: '200801', isbn: url.searchParams.get('isbn') } },
})

function send(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}
