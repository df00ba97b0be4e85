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
  pubDate: looseText,
  isbn: looseText,
  isbn10: looseText,
  price: looseText,
  page: looseCount,
  language: looseText,
  img: looseText,
})
const Answer = v.object({
  error_code: v.number(),
  reason: looseText,
  result: loosely(v.object({ data: loosely(v.unknown()) })),
})

/** 聚合数据 726, ISBN (juhe.cn/docs/api/id/726), paid by the call. */
export const juhe = defineSource({
  id: 'juhe',
  url: 'https://apis.juhe.cn',
  answers: 'json',
  covers: { chinese: { turn: 2, trust: 3 } },
  needsKey: true,
  pictureHosts: [],
  request: (isbn13, key) => ({ path: '/isbn/query', query: { key, isbn: isbn13 } }),
  parse(answer, isbn13) {
    const { error_code: code, reason, result } = v.parse(Answer, answer)
    if (code !== 0) return refusalOf(reason ?? `code ${code}`)
    const book = v.parse(Book, result?.data)
    if (!isAboutIt([book.isbn, book.isbn10], isbn13)) return { outcome: 'not_found' }
    return readingOf({
      ...makersOf([book.author ?? '']),
      title: book.title,
      publisher: book.publisher,
      publishedAt: book.pubDate?.replace(/^(\d{4})(\d{2})$/, '$1-$2'),
      pages: book.page,
      price: book.price,
      language: book.language,
      cover: book.img,
    })
  },
})
