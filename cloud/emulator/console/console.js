import { ask, doing, refill } from './page.js'
import { panels } from './panels.js'

const PERSON = 'emulator.person'
const tabs = [...document.querySelectorAll('[role=tab]')]
const person = document.getElementById('person')

person.value = localStorage.getItem(PERSON) ?? ''
person.onchange = () => localStorage.setItem(PERSON, person.value)

for (const [at, tab] of tabs.entries()) {
  tab.onclick = () => {
    location.hash = tab.dataset.panel
  }
  tab.onkeydown = ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key]
    if (step === undefined) return
    const next = tabs[(at + step + tabs.length) % tabs.length]
    next.focus()
    next.click()
  }
}

const show = doing(async () => {
  const wanted = location.hash.slice(1)
  const name = Object.hasOwn(panels, wanted) ? wanted : 'collections'
  for (const tab of tabs) {
    const isCurrent = tab.dataset.panel === name
    tab.setAttribute('aria-selected', String(isCurrent))
    tab.setAttribute('aria-controls', 'panel')
    tab.tabIndex = isCurrent ? 0 : -1
    if (isCurrent) tab.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const state = await ask('state')
  document.getElementById('env').textContent = state.env
  const panel = document.getElementById('panel')
  panel.setAttribute('aria-labelledby', `tab-${name}`)
  await refill(panel, panels[name](state, show))
  document.getElementById('people').replaceChildren(...(await people()))
})

/** Those who have called lately, to pick from. */
async function people() {
  const { calls } = await ask('calls')
  const names = new Set(calls.map(({ caller }) => caller).filter((caller) => caller !== undefined))
  return [...names].map((name) => {
    const option = document.createElement('option')
    option.value = name
    return option
  })
}

window.onhashchange = show
void show()
