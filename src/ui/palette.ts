import themes from '../theme.json'
import type { Theme } from './theme.store'

type Bars = { paper: string; surface: string; tabText: string; tabOn: string }

/** The colours of what WeChat draws itself; the screens take theirs from app.css. */
export const BARS: { readonly [T in Theme]: Bars } = themes
