import type axe from 'axe-core'
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    axe: typeof axe
  }
}

// Names, and what both languages call alike.
const LATIN =
  /ISBN|CSV|JSON|Excel|WPS|Numbers|English|Open Library|Google Books|NeoDB|ann|bob|admin|\d+(\.\d+)+[-\w.]*/g
const CHINESE = /简体中文/g

/**
 * What axe-core finds wrong on the screen by all its rules: the rule, and where. The page needs axe in it. What is said
 * to be mute is hidden meanwhile: axe takes the title drawn on a cover for a part of what the button around it is called. And
 * where one line of words ends it has to be told, or it reads the next into it.
 */
export const unfit = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const veil = document.createElement('style')
    veil.textContent = '[aria-hidden]:not([aria-hidden="false"]) { visibility: hidden }'
    document.head.append(veil)
    const gaps = [...document.querySelectorAll('span')].map((words) => {
      const gap = document.createTextNode(' ')
      words.after(gap)
      return gap
    })
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] })
    for (const added of [veil, ...gaps]) added.remove()
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
  })

/** What reaches over the edge of the screen, or is squeezed to nothing. */
export const broken = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const words = [...document.querySelectorAll('h1, h2, button, label, span')]
      .filter((element) => element.checkVisibility() && !element.closest('[aria-hidden]'))
      // What is moved along sideways may be longer than the screen.
      .filter((element) => !element.closest('[data-sideways], [role="radiogroup"]'))
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect()
        return right > window.innerWidth + 1 || left < -1 || (width < 12 && [...(element.textContent ?? '')].length > 2)
      })
    const wide = document.documentElement.scrollWidth > window.innerWidth + 1 ? ['the whole screen'] : []
    return [...wide, ...words.map((element) => element.outerHTML.slice(0, 160))]
  })

/** Controls without a name, or too small for a finger. */
export const poor = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, textarea, input, [role="button"], a')]
      .filter((control) => control.checkVisibility())
      .filter((control) => {
        // A box or a dot is pressed with the words that go with it.
        const isIn = control instanceof HTMLInputElement && /radio|checkbox|file/.test(control.type)
        const { height, width } = ((isIn && control.closest('label')) || control).getBoundingClientRect()
        const name = control.getAttribute('aria-label') ?? control.textContent ?? ''
        const isLabelled = control instanceof HTMLInputElement && (control.labels?.length ?? 0) > 0
        return (name.trim() === '' && !isLabelled) || height < 43.5 || width < 43.5
      })
      .map((control) => control.outerHTML.slice(0, 160)),
  )

/** Words of the other language, but for those in `data`, which are the reader's own. */
export async function foreign(page: Page, locale: string, data: readonly string[]): Promise<string[]> {
  const said = await page.evaluate(() => {
    const shown = [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility())
    return shown.flatMap((element) => [
      ...[...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map((node) => node.textContent),
      ...['aria-label', 'placeholder', 'alt', 'title'].map((name) => element.getAttribute(name)),
    ])
  })
  const strange = locale.startsWith('zh') ? /[A-Za-z]{2,}/ : /\p{Script=Han}/u
  const own = [...data].sort((a, b) => b.length - a.length)
  return said
    .map((words) => own.reduce((rest, name) => rest.replaceAll(name, ''), words ?? ''))
    .map((words) => words.replace(locale.startsWith('zh') ? LATIN : CHINESE, ''))
    .filter((words) => strange.test(words))
}
