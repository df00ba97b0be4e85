import { describe, expect, it } from 'vitest'
import { openEditDrafts } from '../../../src/features/books/edit-draft'
import { LendingDrafts } from '../../../src/features/books/lending.store'
import { valuesOf } from '../../../src/features/books/values'
import { FORMS } from '../../../src/storage/forms'
import { type KeyValue, kept } from '../../../src/storage/kept'
import { migrate, type Step } from '../../../src/storage/migrate'
import { bookOf, memoryDevice } from '../fake-cloud'

const all = (device: KeyValue) => Object.fromEntries(device.keys().map((key) => [key, device.get(key)]))
/** A phone that keeps so many values more. */
function withRoomFor(values: number, device: KeyValue): KeyValue {
  let left = values
  return {
    ...device,
    set(key, value) {
      left -= 1
      if (left < 0) throw new Error('full')
      device.set(key, value)
    },
  }
}

describe('what an earlier version kept', () => {
  it('goes through each step once, in order', () => {
    const device = memoryDevice()
    const append =
      (name: string): Step =>
      (on) =>
        on.set('said', `${on.get('said')}${name}`)
    expect(migrate(device, [append('a')])).toBe(1)
    expect(migrate(device, [append('a'), append('b'), append('c')])).toBe(3)
    expect(migrate(device, [append('a'), append('b'), append('c')])).toBe(3)
    expect(device.get('said')).toBe('abc')
  })

  it('is left alone by a version that is older than it', () => {
    const device = memoryDevice()
    device.set('schema', 9)
    device.set('edit.ann', { base: bookOf(), values: 'of a form to come' })
    const before = all(device)
    expect(migrate(device, FORMS)).toBe(9)
    expect(all(device)).toEqual(before)
  })

  it('can be read by this one: an unsaved edit, and a loan being written down', () => {
    const device = memoryDevice()
    const [base, values] = [bookOf({ bookId: 'b-1' }), valuesOf(bookOf({ title: '改了一半' }))]
    device.set('edit.ann', { base, values })
    device.set('lending.ann', { bookId: 'b-1', to: '小王', dueOn: '' })
    expect(migrate(device, FORMS)).toBe(FORMS.length)
    expect(openEditDrafts(device, 'ann').of((bookId) => bookId === 'b-1')).toEqual({ base, values })
    expect(kept(device, 'lending.ann', LendingDrafts).read()).toEqual([{ bookId: 'b-1', to: '小王', dueOn: '' }])
    expect(device.keys()).not.toContain('edit.ann')
  })

  it('is changed the same however often a full phone, or an end of the app, cuts it off', () => {
    const fill = () => {
      const device = memoryDevice()
      for (const n of [1, 2]) device.set(`edit.person${n}`, { base: bookOf({ bookId: `b-${n}` }), values: {} })
      device.set('lending.person1', { bookId: 'b-1', to: '', dueOn: '' })
      return device
    }
    const whole = fill()
    migrate(whole, FORMS)
    for (let room = 0; room <= 5; room += 1) {
      const device = fill()
      expect(migrate(withRoomFor(room, device), FORMS)).toBe(room < 3 ? 0 : room < 5 ? 1 : 2)
      migrate(device, FORMS)
      expect(all(device)).toEqual(all(whole))
    }
  })
})
