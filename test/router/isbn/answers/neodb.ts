import { neodb } from '../../../../cloud/router/services/isbn/sources/neodb'
import { json, OTHER, type Recorded, withHostileKeys } from './recorded'

const isbn = '9787121000010'

/** An item of the search as NeoDB's schema of 2026 has it. */
const hundredYears = {
  type: 'Edition',
  uuid: '0VUC0vR4HoLbGIdWRlMwDR',
  url: '/book/0VUC0vR4HoLbGIdWRlMwDR',
  api_url: '/api/book/0VUC0vR4HoLbGIdWRlMwDR',
  category: 'book',
  display_title: '霍乱时期的爱情',
  title: '霍乱时期的爱情',
  subtitle: null,
  description: '……',
  author: ['加西亚·马尔克斯'],
  translator: ['杨玲'],
  language: ['zh-cn'],
  publisher: ['南海出版公司'],
  pub_house: '南海出版公司',
  pub_year: 2012,
  pub_month: 9,
  format: '精装',
  price: '39.50元',
  pages: 401,
  series: null,
  isbn,
  cover_image_url: 'https://neodb.social/m/item/1.jpg',
  rating: 8.7,
  rating_count: 176,
  tags: ['爱情'],
  external_resources: [{ url: 'https://book.douban.com/subject/10594787/' }],
}
const found = (...data: object[]) => ({ data, pages: 1, count: data.length })

export const neodbAnswers: Recorded = {
  source: neodb,
  isbn,
  asked: `/api/catalog/search?category=book&query=${isbn}`,
  hit: json(found({ ...hundredYears, isbn: OTHER, title: '别的书' }, hundredYears)),
  metadata: {
    ...{ title: '霍乱时期的爱情', authors: ['加西亚·马尔克斯'], translators: ['杨玲'], publisher: '南海出版公司' },
    ...{ publishedAt: '2012-9', pages: 401, price: '39.50元', language: 'zh' },
    cover: 'https://neodb.social/m/item/1.jpg',
  },
  bare: json(found({ title: '无名', isbn })),
  title: '无名',
  miss: json({ data: [], pages: 0, count: 0 }),
  other: json(found({ ...hundredYears, isbn: OTHER })),
  refusal: json({ message: 'Invalid query' }),
  refused: 'source_down',
  hostile: withHostileKeys(found(hundredYears)),
}
