import type { TopBarProps } from './top-bar-props'

/** WeChat draws its own bar, with the title and the way back. */
export function TopBar(_: TopBarProps) {
  return null
}
