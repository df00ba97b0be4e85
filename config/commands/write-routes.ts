import { writeRoutes } from '../write-routes'

/** npm run routes: cloud/router/routes.ts as the controllers say. */
export async function run(): Promise<void> {
  writeRoutes()
}
