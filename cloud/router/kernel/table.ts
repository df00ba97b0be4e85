import type { AnyRoute } from './route'

/** The routes by their path. Refuses at start what would fail open at the first call; a Map inherits nothing. */
export function tableOf(routes: Readonly<Record<string, AnyRoute>>): ReadonlyMap<string, AnyRoute> {
  for (const [url, route] of Object.entries(routes)) {
    if (!/^[a-z]+(-[a-z]+)*\/[a-zA-Z]+$/.test(url)) throw new Error(`route ${url}: a route is named plural/verb`)
    if (!route.permission?.length) throw new Error(`route ${url} names no permission`)
    if (route.input?.type === undefined) throw new Error(`route ${url} has no input schema`)
    if (typeof route.handler !== 'function') throw new Error(`route ${url} has no handler`)
  }
  return new Map(Object.entries(routes))
}
