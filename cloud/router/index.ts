import cloud from 'wx-server-sdk'
import { wxDatabase } from './access/wx-database'
import { readEnvironment } from './environment'
import { callerFrom } from './kernel/caller'
import { serving } from './kernel/serve'
import { routes } from './routes'
import { judging } from './services/content-safety/judging'
import { isbnService } from './services/isbn/lookup'
import { filesIn } from './services/storage/files'

/** The platform's limit for one call when it does not say, in milliseconds: config.json's timeout. */
const DEFAULT_LIMIT_MS = 10_000

// The SDK's types say string; what it wants and exports is a symbol.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

const environment = readEnvironment(process.env)
const files = filesIn({
  upload: (cloudPath, fileContent) => cloud.uploadFile({ cloudPath, fileContent }),
  remove: async (fileList) => (await cloud.deleteFile({ fileList })) ?? { fileList: [] },
})
const serve = serving(routes, {
  database: wxDatabase(cloud.database()),
  services: {
    isbn: isbnService({ environment, putFile: files.save, now: Date.now }),
    judge: judging((message) => cloud.openapi.security.msgSecCheck(message)),
    files,
  },
  limits: environment.limits,
  now: Date.now,
  // biome-ignore lint/suspicious/noConsole: standard output is the platform's log
  log: (line) => console.log(JSON.stringify(line)),
})

type FunctionContext = { request_id?: string; time_limit_in_ms?: number }

/** The one cloud function. The platform's word on who calls is taken first, before anything can wait. */
export async function main(event: unknown, context: FunctionContext = {}) {
  const caller = callerFrom(cloud.getWXContext(), environment.adminOpenids)
  return serve(event, {
    caller,
    limitMs: context.time_limit_in_ms ?? DEFAULT_LIMIT_MS,
    ...(context.request_id && { requestId: context.request_id }),
  })
}
