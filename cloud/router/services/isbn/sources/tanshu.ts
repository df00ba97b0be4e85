import * as v from 'valibot'
import { looseCount, loosely, looseText } from '../reading/loosely'
import { makersOf } from '../reading/makers'
import { readingOf } from '../reading/metadata'
import { isAboutIt } from '../reading/own-isbn'
import { refusalOf } from '../reading/refusal'
import { defineSource } from '../source'

const Book = v.object({
  title: looseText,
  author: looseText,
  publisher: looseText,
  pubdate: looseText,
  pages: looseCount,
  price: looseText,
  img: looseText,
  isbn: looseText,
  isbn10: looseText,
})
const Answer = v.object({ code: v.number(), msg: looseText, data: loosely(v.unknown()) })

/** 探数数据, ISBN v2 (tanshuapi.com), paid by the call. */
export const tanshu = defineSource({
  id: 'tanshu',
  url: 'https://api2.tanshuapi.com',
  answers: 'json',
  covers: { chinese: { turn: 1, trust: 2 } },
  needsKey: true,
  pictureHosts: [],
  request: (isbn13, key) => ({ path: '/api/isbn/v2/index', query: { key, isbn: isbn13 } }),
  parse(answer, isbn13) {
    const { code, msg, data } = v.parse(Answer, answer)
    if (code !== 1) return refusalOf(msg ?? `code ${code}`)
    const book = v.parse(Book, data)
    if (!isAboutIt([book.isbn, book.isbn10], isbn13)) return { outcome: 'not_found' }
    return readingOf({
      ...makersOf([book.author ?? '']),
      title: book.title,
      publisher: book.publisher,
      publishedAt: book.pubdate,
      pages: book.pages,
      price: book.price,
      cover: book.img,
    })
  },
})
