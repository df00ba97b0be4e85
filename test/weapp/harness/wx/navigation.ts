import { later } from '../calling'
import type { Members, Wiring } from '../wiring'

export function navigationMembers(wiring: Wiring): Members {
  const { pages, journal } = wiring
  const to = (name: string, go: (url: string) => unknown) => later(wiring, name, ({ url }) => go(String(url)))
  return {
    navigateTo: to('navigateTo', pages.push),
    redirectTo: to('redirectTo', pages.replace),
    switchTab: to('switchTab', pages.switchTab),
    reLaunch: to('reLaunch', pages.reLaunch),
    navigateBack: later(wiring, 'navigateBack', ({ delta = 1 }) => pages.back(Number(delta))),
    restartMiniProgram: later(wiring, 'restartMiniProgram', ({ path }) => {
      journal.restartAt = String(path)
    }),
  }
}
