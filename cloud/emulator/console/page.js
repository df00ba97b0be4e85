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
export const button = (text, work, className = '') =>
  h('button', { type: 'button', className, onclick: doing(work) }, text)
export const time = (at) => new Date(at).toLocaleTimeString()
