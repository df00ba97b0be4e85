import { tanshu } from '../../../../cloud/router/services/isbn/sources/tanshu'
import { json, OTHER, type Recorded, withHostileKeys } from './recorded'

const isbn = '9787302123453'
const said = (data: object) => ({ code: 1, msg: '操作成功', data })
const threeBody = {
  title: '三体',
  img: 'http://static.example.com/1.jpg',
  author: '刘慈欣 著',
  isbn,
  isbn10: '7302123454',
  publisher: '重庆出版社',
  pubdate: '2008-1',
  keyword: '科幻',
  pages: '302页',
  price: '23.00',
  binding: '平装',
  summary: '……',
}

export const tanshuAnswers: Recorded = {
  source: tanshu,
  isbn,
  asked: `/api/isbn/v2/index?key=k%26y&isbn=${isbn}`,
  hit: json(said(threeBody)),
  metadata: {
    ...{ title: '三体', authors: ['刘慈欣'], translators: [], publisher: '重庆出版社', publishedAt: '2008-1' },
    ...{ pages: 302, price: '23.00', cover: 'https://static.example.com/1.jpg' },
  },
  bare: json(said({ title: '三体', isbn })),
  title: '三体',
  miss: json({ code: 2, msg: '未查询到相关数据', data: null }),
  other: json(said({ ...threeBody, isbn: OTHER, isbn10: '' })),
  refusal: json({ code: 10001, msg: '错误的请求KEY' }),
  refused: 'source_down',
  hostile: withHostileKeys(said(threeBody)),
}
