import { buildApp } from '../build-app'
import { buildRouter } from '../build-router'

/** npm run build: the Mini Program in dist/weapp and the cloud function in dist/cloud/router, ready to upload. */
export async function run(): Promise<void> {
  await buildRouter()
  process.stdout.write('dist/cloud/router  the cloud function\n')
  await buildApp('weapp')
  process.stdout.write('dist/weapp         the Mini Program\n')
}
