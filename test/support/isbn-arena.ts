import type { Lookup } from '../../cloud/contract/lookup'
import { readEnvironment } from '../../cloud/router/environment'
import { isbnService } from '../../cloud/router/services/isbn/lookup'
import type { Source } from '../../cloud/router/services/isbn/source'
import { engineArena } from './engine-arena'

type Options = { variables: NodeJS.ProcessEnv; sources?: readonly Source[]; now?: () => number }

/** One instance of the function with its look-up, over the emulator's engine: sources are where the variables say. */
export async function isbnArena({ variables, sources, now = Date.now }: Options) {
  const files = new Map<string, Buffer>()
  const environment = readEnvironment({ BOOKCASE_EMULATOR: 'true', ...variables })
  const putFile = async (path: string, content: Buffer) => {
    files.set(path, content)
    return `cloud://test/${path}`
  }
  const isbn = isbnService({ environment, putFile, now, ...(sources && { sources }) })
  const arena = await engineArena({ admins: ['chief'], now, services: { isbn } })
  const ask = async <T>(event: Record<string, unknown>, openid = 'ann'): Promise<T> => {
    const answer = await arena.send(openid, event)
    if (!answer.ok) throw new Error(`${answer.error.code} ${answer.error.message} ${answer.error.path ?? ''}`)
    return answer.data as T
  }
  return {
    ...arena,
    files,
    ask,
    lookup: (isbn13: string) => ask<Lookup>({ $url: 'isbn/lookup', isbn: isbn13 }),
    lookupMany: async (isbns: readonly string[]) =>
      (await ask<{ items: Lookup[] }>({ $url: 'isbn/lookupMany', isbns })).items,
  }
}
