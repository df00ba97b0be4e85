import { ask, button, doing, field, h, pretty, say, table, time } from './page.js'

/** The last 200 calls, and a form to make one as the person above. */
export async function calls(state, again) {
  const { calls: list } = await ask('calls')
  const name = h(
    'select',
    {},
    state.functions.map((each) => h('option', {}, each)),
  )
  const event = h('textarea', { value: '{ "$url": "session/login" }', spellcheck: false })
  const call = async () => {
    const openid = document.getElementById('person').value
    const headers = openid === '' ? {} : { 'x-openid': openid }
    const response = await fetch(`/call/${name.value}`, { method: 'POST', body: event.value, headers })
    say(`Called as ${openid || 'nobody'}: ${(await response.json()).errMsg.split('\n')[0]}`)
    await again()
  }
  const form = h(
    'form',
    { onsubmit: doing(call) },
    field('Function', name),
    h('button', { className: 'main' }, 'Call'),
    field('Event', event, true),
  )
  return [h('details', {}, h('summary', {}, 'Call a function'), form), button('Refresh', again), ...list.map(callEntry)]
}

function callEntry(call) {
  const trips = call.roundTrips.map(({ action, collection = '', ms }) => [
    action.replace('database.', ''),
    collection,
    `${ms.toFixed(1)} ms`,
  ])
  const url = /"\$url"\s*:\s*"([^"]*)"/.exec(call.event)?.[1] ?? ''
  return h(
    'details',
    {},
    h(
      'summary',
      { className: call.outcome },
      h('strong', {}, `${call.function} ${url}`),
      h('span', {}, call.caller ?? 'nobody'),
      h('span', {}, call.outcome === 'running' ? 'running' : `${call.ms} ms`),
      h('span', { className: 'quiet' }, `${counted(call.roundTrips.length, 'round trip')}, ${time(call.startedAt)}`),
    ),
    call.error ? h('pre', { className: 'failed' }, call.error) : undefined,
    h('h2', {}, 'Event'),
    h('pre', {}, pretty(call.event)),
    trips.length > 0 ? table(['Action', 'Collection', 'Time'], trips) : undefined,
    call.output ? [h('h2', {}, 'Output'), h('pre', {}, call.output)] : undefined,
  )
}

const counted = (count, what) => `${count} ${what}${count === 1 ? '' : 's'}`
