import type { Browser, Page } from 'playwright-core'
import { quantile } from './statistics'

/** A page of a phone's size, where nothing but what is measured moves. */
export async function phonePage(browser: Browser): Promise<Page> {
  const viewport = { width: 375, height: 667 }
  const context = await browser.newContext({ viewport, locale: 'zh-CN', reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(240_000)
  // tsx marks functions with a helper that is only on its own side.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.addInitScript(untilPainted)
  return page
}

/** Makes the processor that many times slower, from now on. */
export async function slowDown(page: Page, slowness: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness })
}

declare global {
  interface Window {
    /** Does something, and answers how long it took up to the frame that shows it. */
    timed: (act: () => void, isDone: () => boolean) => Promise<number>
    /** What is typed into an input, as a keyboard types it. */
    typeInto: (input: HTMLInputElement, text: string) => void
  }
}

function untilPainted(): void {
  window.timed = (act, isDone) =>
    new Promise((resolve) => {
      const startedAt = performance.now()
      // In the callback of a frame, what is asked of the page is what this frame paints; the next task comes behind it.
      const look = () =>
        requestAnimationFrame(() => {
          if (!isDone()) return look()
          setTimeout(() => resolve(performance.now() - startedAt))
        })
      act()
      look()
    })
  window.typeInto = (input, text) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
    input.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }))
  }
}

/** Flings the list down as a thumb does, and answers how long 95 of 100 frames took at most, in milliseconds. */
export async function flung(page: Page): Promise<number> {
  const frames = await page.evaluate(
    ({ step, count, patience }) => {
      const isScrolling = (element: Element) =>
        element.scrollHeight > element.clientHeight && getComputedStyle(element).overflowY !== 'visible'
      let list: Element | null = document.querySelector('[role=listitem], .row')
      while (list && !isScrolling(list)) list = list.parentElement
      const scrolled = list ?? document.documentElement
      const took: number[] = []
      return new Promise<number[]>((resolve) => {
        let [startedAt, last] = [performance.now(), performance.now()]
        const frame = () => {
          const now = performance.now()
          took.push(now - last)
          last = now
          if (took.length < count && now - startedAt < patience) {
            scrolled.scrollTop += step
            requestAnimationFrame(frame)
          } else {
            scrolled.scrollTop = 0
            requestAnimationFrame(() => resolve(took))
          }
        }
        requestAnimationFrame(() => {
          startedAt = last = performance.now()
          scrolled.scrollTop += step
          requestAnimationFrame(frame)
        })
      })
    },
    { step: 90, count: 120, patience: 5_000 },
  )
  return quantile(
    [...frames].sort((a, b) => a - b),
    0.95,
  )
}

/** Half of the times were shorter. */
export function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}

export const elements = (page: Page) => page.evaluate(() => document.querySelectorAll('*').length)
