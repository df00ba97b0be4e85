import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { runInNewContext } from 'node:vm'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { asCsv, asJson } from '../../../../src/features/account/export'
import { bookOf } from '../../fake-cloud'

const rows = (csv: string) => Papa.parse<Record<string, string>>(csv.slice(1), { header: true, newline: '\r\n' }).data

const rest = { scanned: ['9787536692930'], notes: [{ text: 'x' }], shares: [] }

describe('an export', () => {
  it('has a line for each book, which reads back as it was', () => {
    const note = '第一行\n"引号"，和逗号, 都在'
    const csv = asCsv([bookOf({ title: '三体', authors: ['刘慈欣', '某人'], note, rating: 9, addedAt: 0 }), bookOf()])
    expect(csv.startsWith('\uFEFFtitle,')).toBe(true)
    expect(rows(csv)).toHaveLength(2)
    expect(rows(csv)[0]).toMatchObject({
      ...{ title: '三体', authors: '刘慈欣; 某人', note, rating: '9', isPrivate: 'false', publisher: '' },
      addedAt: '1970-01-01T00:00:00.000Z',
    })
  })

  it.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1'])('has no cell that a spreadsheet would run: %j', (title) => {
    expect(rows(asCsv([bookOf({ title, authors: [title] })]))[0]).toMatchObject({
      title: `'${title}`,
      authors: `'${title}`,
    })
  })

  it('has everything in it for another program', () => {
    const belongings = { member: undefined, settings: undefined, books: [bookOf()], ...rest }
    expect(JSON.parse(asJson(belongings, 7))).toMatchObject({
      ...{ format: 'bookcase', version: 1, exportedAt: 7, ...rest },
      books: [bookOf()],
    })
  })

  it.each(['http://usr/covers-me/x.jpg', 'wxfile://usr/covers-me/x.jpg', 'blob:http://127.0.0.1/1'])(
    'has no cover that only this phone finds: %s',
    (cover) => {
      const books = [bookOf({ cover }), bookOf({ cover: 'cloud://env/readers/a/cover-1.jpg' })]
      const belongings = { member: undefined, settings: undefined, books, ...rest }
      expect(asJson(belongings, 7)).not.toContain(cover)
      expect(JSON.parse(asJson(belongings, 7)).books).toEqual([bookOf(), books[1]])
      expect(rows(asCsv(books)).map((row) => row.cover)).toEqual(['', books[1]?.cover])
    },
  )

  it('is made by a library that needs nothing of a browser', () => {
    const source = readFileSync(createRequire(import.meta.url).resolve('papaparse'), 'utf8')
    const module = { exports: {} as typeof Papa }
    runInNewContext(source, { module, exports: module.exports })
    expect(module.exports.unparse([['=a', 'b']], { escapeFormulae: true })).toBe('"\'=a",b')
  })
})
