import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { ViewportSize } from './viewport-size'

const BODY_TEXT_PX = 16

const store = createStore<ViewportSize>(() => ({ width: innerWidth, height: innerHeight, unit: 1 }))

// As wide as the reader's own text is high: whatever changes it, the browser tells.
const ruler = document.createElement('div')
ruler.setAttribute('aria-hidden', 'true')
ruler.style.cssText = 'position:fixed;width:1rem;visibility:hidden'
document.body.append(ruler)
new ResizeObserver(() => store.setState({ unit: ruler.offsetWidth / BODY_TEXT_PX })).observe(ruler)
addEventListener('resize', () => store.setState({ width: innerWidth, height: innerHeight }))

export const useViewport = (): ViewportSize => useStore(store)
