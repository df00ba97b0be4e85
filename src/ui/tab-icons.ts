import addDark from '../assets/tab/add-dark.png'
import addLight from '../assets/tab/add-light.png'
import addOnDark from '../assets/tab/add-on-dark.png'
import addOnLight from '../assets/tab/add-on-light.png'
import meDark from '../assets/tab/me-dark.png'
import meLight from '../assets/tab/me-light.png'
import meOnDark from '../assets/tab/me-on-dark.png'
import meOnLight from '../assets/tab/me-on-light.png'
import shelfDark from '../assets/tab/shelf-dark.png'
import shelfLight from '../assets/tab/shelf-light.png'
import shelfOnDark from '../assets/tab/shelf-on-dark.png'
import shelfOnLight from '../assets/tab/shelf-on-light.png'
import type { Tab } from './tabs'
import type { Theme } from './theme.store'

type Icons = { readonly [T in Tab]: { on: string; off: string } }

/** The addresses of the tab icons, as a browser knows them. */
export const TAB_ICONS: { readonly [T in Theme]: Icons } = {
  light: {
    shelf: { off: shelfLight, on: shelfOnLight },
    add: { off: addLight, on: addOnLight },
    me: { off: meLight, on: meOnLight },
  },
  dark: {
    shelf: { off: shelfDark, on: shelfOnDark },
    add: { off: addDark, on: addOnDark },
    me: { off: meDark, on: meOnDark },
  },
}
