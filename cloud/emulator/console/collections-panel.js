import { ask, button, doing, field, h, pretty, say } from './page.js'

const typed = { query: '{}', sort: '{}', limit: '20' }

/** Finds documents by a typed query and changes them, one text area each. */
export async function collections(state, again) {
  if (state.collections.length === 0) return [h('p', { className: 'quiet' }, 'There is no collection yet.')]
  const names = state.collections.map(({ name, documents }) =>
    h('option', { value: name, selected: name === typed.collection }, `${name} (${documents})`),
  )
  const collection = h('select', { name: 'collection' }, names)
  const inputs = Object.fromEntries(
    ['query', 'sort', 'limit'].map((name) => [
      name,
      h('input', { value: typed[name], className: 'code', spellcheck: false }),
    ]),
  )
  const results = h('section', { 'aria-label': 'Documents' })
  const search = async () => {
    Object.assign(
      typed,
      { collection: collection.value },
      Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.value])),
    )
    const found = await ask('find', { ...typed, limit: Number(typed.limit) })
    const how = found.index ? `index ${found.index}` : 'whole collection'
    const summary = `${found.total} found in ${found.ms.toFixed(1)} ms, ${how}`
    const { indexes: kept = [] } = state.collections.find(({ name }) => name === typed.collection) ?? {}
    indexes.textContent = `Indexes: ${kept.map(indexText).join(' · ')}`
    results.replaceChildren(
      h('p', { className: 'quiet' }, summary),
      ...found.documents.map((text) => editor(collection.value, text, again)),
    )
  }
  collection.onchange = doing(search)
  const form = h(
    'form',
    { onsubmit: doing(search) },
    field('Collection', collection),
    field('Query', inputs.query),
    field('Order', inputs.sort),
    field('At most', inputs.limit),
    h('button', { className: 'main' }, 'Find'),
  )
  const indexes = h('p', { className: 'quiet' })
  const fresh = h(
    'details',
    {},
    h('summary', {}, 'New document'),
    editor(() => collection.value, '{}', again, true),
  )
  await search().catch((error) => say(error.message, true))
  return [form, indexes, fresh, results]
}

const indexText = ({ name, keys, unique }) => {
  const fields = Object.entries(keys).map(([path, direction]) => (direction === 1 ? path : `${path} ↓`))
  return `${name} (${fields.join(', ')}${unique ? ', unique' : ''})`
}

function editor(collection, text, again, isNew = false) {
  const area = h('textarea', {
    value: pretty(text),
    spellcheck: false,
    'aria-label': 'Document as EJSON',
    rows: Math.min(20, pretty(text).split('\n').length),
  })
  const name = () => (typeof collection === 'function' ? collection() : collection)
  const change = (path, word) => async () => {
    await ask(path, { collection: name(), document: area.value })
    say(word)
    await again()
  }
  const buttons = [
    button('Save', change('save', 'Saved.'), 'main'),
    isNew ? undefined : button('Remove', change('remove', 'Removed.'), 'bad'),
  ]
  return h('article', {}, area, h('div', { className: 'row' }, buttons))
}
