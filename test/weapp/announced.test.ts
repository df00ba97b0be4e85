import { describe, expect, it } from 'vitest'
import { zhCn } from '../support/said'
import { OPENING, openPhones, routesAsked } from './support/phones'

const { app: names, lookup, field, adding, fault, sync } = zhCn

describe('what a screen reader says by itself, in the compiled Mini Program', () => {
  const { open } = openPhones()

  it('is that a book was saved and that a change waits, politely, and a fault at once', async () => {
    const app = await open('listener')
    const live = () =>
      app.screen().flatMap(({ role, text, attribute }) => {
        const how = attribute('aria-live')
        return how ? [{ role, how, text }] : []
      })
    await app.offline()
    await app.tab(names.add)
    await app.tap(lookup.manual)
    await app.tap(adding.save)
    expect(live()).toContainEqual({ role: 'alert', how: 'assertive', text: expect.stringContaining(fault.empty) })
    await app.input(field.title, '听见')
    await app.tap(adding.save)
    await app.says(adding.saved('听见'))
    expect(live()).toContainEqual({
      role: 'status',
      how: 'polite',
      text: expect.stringContaining(adding.saved('听见')),
    })
    await app.says(sync.waiting(1))
    expect(live()).toContainEqual({ role: 'status', how: 'polite', text: expect.stringContaining(sync.waiting(1)) })
    await app.online()
    expect(routesAsked(app)).toEqual([...OPENING, 'books/add'])
  })
})
