/** Makes an element: properties, listeners (`onclick`), `data-` and `aria-` attributes, then what is in it. */
export function h(tag, properties = {}, ...content) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) {
    if (name in element) element[name] = value
    else element.setAttribute(name, value)
  }
  element.append(...content.flat().filter((item) => item !== undefined && item !== null))
  return element
}

export async function ask(path, body) {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const response = await fetch(`/emulator/${path}`, init)
  const text = await response.text()
  const answer = text.startsWith('{') ? JSON.parse(text) : { error: text }
  if (!response.ok) throw new Error(answer.error ?? response.statusText)
  return answer
}

let fading

export function say(text, isBad = false) {
  const status = document.getElementById('status')
  status.textContent = text
  status.classList.toggle('failed', isBad)
  clearTimeout(fading)
  fading = setTimeout(() => status.replaceChildren(), 5000)
}

/** A listener whose failure is shown, whatever it does. */
export const doing = (work) => async (event) => {
  event?.preventDefault?.()
  try {
    await work(event)
  } catch (error) {
    say(error.message, true)
  }
}

export const pretty = (text) => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}

export const field = (label, element, isWide = false) => h('label', { className: isWide ? 'wide' : '' }, label, element)
export const button = (text, work, className = '', label = text) =>
  h('button', { type: 'button', className, 'aria-label': label, onclick: doing(work) }, text)
export const time = (at) => new Date(at).toLocaleTimeString()

/** Rows of cells under their heads; on a narrow screen each row becomes a card whose cells say their head. */
export function table(heads, rows) {
  const headers = heads.map((head) => h('th', { scope: 'col', role: 'columnheader' }, head))
  const body = rows.map((cells) =>
    h(
      'tr',
      { role: 'row' },
      cells.map((cell, at) => h('td', { role: 'cell', 'data-head': heads[at] }, cell)),
    ),
  )
  return h(
    'table',
    { role: 'table' },
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, headers)),
    h('tbody', { role: 'rowgroup' }, body),
  )
}

/** Fills a part of the page anew; who was using a control there finds the same control, or the part itself, in its place. */
export async function refill(part, content) {
  const place = placeOf(part, document.activeElement)
  const elements = await content
  part.replaceChildren(...elements)
  if (place === undefined) return
  const holder = place.of === undefined ? part : [...part.querySelectorAll('[data-of]')].find(isOf(place.of))
  const usable =
    holder === undefined ? [] : controlsIn(holder).filter((each) => !each.disabled && each.checkVisibility())
  const target =
    usable.find((each) => nameOf(each) === place.name) ?? (place.of === undefined ? part : (usable[0] ?? part))
  target.focus()
}

const isOf = (name) => (each) => each.dataset.of === name

function placeOf(part, focused) {
  if (focused === null || focused === part || !part.contains(focused)) return undefined
  return { of: focused.closest('[data-of]')?.dataset.of, name: nameOf(focused) }
}

const controlsIn = (part) => [...part.querySelectorAll('a, button, input, select, summary, textarea')]
const nameOf = (control) => control.getAttribute('aria-label') ?? (control.labels?.[0] ?? control).textContent
