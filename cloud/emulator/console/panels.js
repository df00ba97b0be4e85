import { calls } from './calls-panel.js'
import { collections } from './collections-panel.js'
import { ask, button, field, h, say, table, time } from './page.js'

/** Each panel is made from the emulator's state and asks for itself to be shown again with `again`. */
export const panels = { collections, calls, files, outbox, timers, faults, data }

function files(state, again) {
  if (state.files.length === 0) return [h('p', { className: 'quiet' }, 'No file has been uploaded.')]
  const remove = (path) => async () => {
    await ask('remove', { file: path })
    say('Removed.')
    await again()
  }
  const rows = state.files.map(({ path, size, url, contentType }) => [
    h('a', { href: encodeURI(url), target: '_blank', rel: 'noopener' }, path),
    `${size} B`,
    contentType,
    button('Remove', remove(path), 'bad', `Remove ${path}`),
  ])
  return [table(['File', 'Size', 'Type', ''], rows)]
}

function outbox(state, again) {
  const list = [...state.outbox]
    .reverse()
    .map(({ api, data, sentAt }) =>
      h(
        'details',
        {},
        h(
          'summary',
          {},
          h('strong', {}, api),
          h('span', {}, String(data.touser ?? '')),
          h('span', { className: 'quiet' }, time(sentAt)),
        ),
        h('pre', {}, JSON.stringify(data, null, 2)),
      ),
    )
  return [
    button('Refresh', again),
    ...(list.length > 0 ? list : [h('p', { className: 'quiet' }, 'Nothing has been sent.')]),
  ]
}

function timers(state, again) {
  const fire = (name) => async () => {
    const { ok, error } = await ask(`trigger/${encodeURIComponent(name)}`, {})
    say(ok ? `${name} ran.` : error, !ok)
    await again()
  }
  const rows = state.timers.map((timer) => {
    const name = `${timer.function}/${timer.name}`
    return [
      timer.name,
      h('code', { className: timer.isValid ? '' : 'failed' }, timer.cron),
      timer.function,
      timer.lastFiredAt ? time(timer.lastFiredAt) : 'never',
      button('Fire', fire(name), '', `Fire ${name}`),
    ]
  })
  return rows.length > 0
    ? [table(['Timer', 'Time (Beijing)', 'Function', 'Last', ''], rows)]
    : [h('p', { className: 'quiet' }, 'No function has a timer.')]
}

function faults(state, again) {
  const area = h('textarea', { value: JSON.stringify(state.faults, null, 2), spellcheck: false })
  const set = (text, word) => async () => {
    await ask('faults', JSON.parse(text()))
    say(word)
    await again()
  }
  const example =
    'By service or action, with a seed: {"database":{"errorRate":0.1,"delayMs":50,"conflictRate":0,"dropRate":0},"seed":1}'
  return [
    h('p', { className: 'quiet' }, example),
    field('Faults', area),
    h(
      'div',
      { className: 'row' },
      button(
        'Set',
        set(() => area.value, 'Set.'),
        'main',
      ),
      button(
        'Clear',
        set(() => '{}', 'Cleared.'),
      ),
    ),
  ]
}

function data(_state, again) {
  const act = (path, word) => async () => {
    await ask(path, {})
    say(word)
    await again()
  }
  const file = h('input', { type: 'file', accept: 'application/json' })
  const take = async () => {
    const [chosen] = file.files
    if (!chosen) throw new Error('Choose an export first.')
    await ask('import', JSON.parse(await chosen.text()))
    say('Imported.')
    await again()
  }
  const empty = async () =>
    confirm('Remove all documents, files and messages?') ? act('reset', 'Everything is empty.')() : undefined
  return [
    h(
      'div',
      { className: 'row' },
      button('Load the samples', act('seed', 'Loaded.'), 'main'),
      h('a', { href: '/emulator/export', download: 'emulator-export.json' }, 'Export'),
      button('Empty everything', empty, 'bad'),
    ),
    h('h2', {}, 'Import'),
    h('div', { className: 'row' }, field('In place of everything', file), button('Import', take)),
  ]
}
