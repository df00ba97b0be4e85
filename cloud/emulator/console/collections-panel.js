import { ask, button, doing, field, h, pretty, refill, say } from './page.js'

const typed = { query: '{}', sort: '{}', limit: '20' }
let skip = 0
/** The emulator shows no more at once. */
const MOST = 1000

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
  const results = h('section', { 'aria-label': 'Documents', tabIndex: -1 })
  const show = async () => {
    const limit = Number(typed.limit)
    const found = await ask('find', { ...typed, limit, skip })
    const how = found.index ? `index ${found.index}` : 'whole collection'
    const { indexes: kept = [] } = state.collections.find(({ name }) => name === typed.collection) ?? {}
    indexes.textContent = `Indexes: ${kept.map(indexText).join(' · ')}`
    const documents = found.documents.map((text) => editor(typed.collection, text, again))
    const summary = h('p', { className: 'quiet' }, `${found.total} found in ${found.ms.toFixed(1)} ms, ${how}`)
    await refill(results, [summary, ...pages({ ...found, limit }, show), ...documents])
  }
  const search = async () => {
    Object.assign(
      typed,
      { collection: collection.value },
      Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.value])),
    )
    skip = 0
    await show()
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
    { 'data-of': 'new' },
    h('summary', {}, 'New document'),
    editor(() => collection.value, '{}', again, true),
  )
  typed.collection = collection.value
  await show().catch((error) => say(error.message, true))
  return [form, indexes, fresh, results]
}

/** Where in all that was found this page is, and the way to its neighbours; nothing when all of it is shown. */
function pages({ total, documents, limit }, show) {
  if (documents.length === total) return []
  const go = (to) => async () => {
    skip = Math.max(0, to)
    await show()
  }
  const here = documents.length === 0 ? 'none here' : `${skip + 1}–${skip + documents.length} of ${total}`
  const [back, on] = [button('Earlier', go(skip - Math.min(limit, MOST))), button('Later', go(skip + documents.length))]
  back.disabled = skip === 0
  on.disabled = skip + documents.length >= total
  return [h('nav', { className: 'row', 'aria-label': 'Pages', 'data-of': 'pages' }, back, on, h('span', {}, here))]
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
  const of = isNew ? {} : { 'data-of': JSON.stringify(JSON.parse(text)._id) }
  return h('article', of, area, h('div', { className: 'row' }, buttons))
}
