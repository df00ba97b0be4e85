import { describe, expect, it } from 'vitest'
import { en, zhCn } from '../../support/said'

/** Every sentence of a dictionary, with sample words where it takes some. */
function sentences(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]]
  if (typeof node === 'function') return [[path, String(node(3, 4))]]
  return Object.entries(Object(node)).flatMap(([key, child]) => sentences(child, `${path}.${key}`))
}

const HAN = /\p{Script=Han}/u
const pathsWhere = (dictionary: object, isWrong: (sentence: string) => boolean) =>
  sentences(dictionary)
    .filter(([, sentence]) => isWrong(sentence))
    .map(([path]) => path)

describe('the dictionaries', () => {
  it('say something everywhere', () => {
    expect(pathsWhere(zhCn, (sentence) => sentence.trim() === '')).toEqual([])
    expect(pathsWhere(en, (sentence) => sentence.trim() === '')).toEqual([])
  })

  it('keep to their language, but for names that are the same in both', () => {
    const names = [
      '.field.isbn',
      '.inbox.about',
      '.isbn.label',
      '.me.languages.en',
      '.me.people.ann',
      '.me.people.bob',
      '.shelf.open',
    ]
    expect(pathsWhere(zhCn, (sentence) => !HAN.test(sentence)).sort()).toEqual(names)
    expect(pathsWhere(en, (sentence) => HAN.test(sentence))).toEqual(['.me.languages.zh-CN'])
  })

  it.each([
    [1, '半星', '0.5 stars'],
    [2, '1 星', '1 star'],
    [3, '1 星半', '1.5 stars'],
    [10, '5 星', '5 stars'],
  ])('read a rating of %i half stars', (rating, chinese, english) => {
    expect(zhCn.rating.value(rating)).toBe(chinese)
    expect(en.rating.value(rating)).toBe(english)
  })
})
