import { juhe } from '../../../../cloud/router/services/isbn/sources/juhe'
import { json, OTHER, type Recorded, withHostileKeys } from './recorded'

const isbn = '9787121000010'
const said = (data: object) => ({ reason: '成功', result: { data, orderid: 'JH1' }, error_code: 0 })
const cholera = {
  title: '霍乱时期的爱情',
  author: '(哥伦)加西亚·马尔克斯著;杨玲译',
  publisher: '南海出版公司',
  pubDate: '201209',
  isbn,
  isbn10: '7121000016',
  price: '39.50',
  binding: '精装',
  page: '401',
  language: '中文',
  img: 'https://img.example.com/1.jpg',
  gist: '……',
}

export const juheAnswers: Recorded = {
  source: juhe,
  isbn,
  asked: `/isbn/query?key=k%26y&isbn=${isbn}`,
  hit: json(said(cholera)),
  metadata: {
    ...{ title: '霍乱时期的爱情', authors: ['加西亚·马尔克斯'], translators: ['杨玲'], publisher: '南海出版公司' },
    ...{ publishedAt: '2012-09', pages: 401, price: '39.50', language: 'zh', cover: 'https://img.example.com/1.jpg' },
  },
  bare: json(said({ title: '霍乱时期的爱情', isbn })),
  title: '霍乱时期的爱情',
  miss: json({ reason: '查无此书', result: null, error_code: 272601 }),
  other: json(said({ ...cholera, isbn: OTHER, isbn10: '' })),
  refusal: json({ reason: '请求超过次数限制', result: null, error_code: 10012 }),
  refused: 'rate_limited',
  hostile: withHostileKeys(said(cholera)),
}
