import { nlc } from '../../../../cloud/router/services/isbn/sources/nlc'
import { html, OTHER, type Recorded } from './recorded'

const isbn = '9787111544937'

/** A record page of the OPAC: rows of a label and a value; a row without a label goes on with the one above. */
export function recordPage(rows: readonly (readonly [label: string, value: string])[]): string {
  const cells = rows.map(
    ([label, value]) =>
      `<tr>\n<td class="td1" id=bold width="15%" nowrap>${label}</td>\n<td class="td1" align="left">${value}&nbsp;</td>\n</tr>`,
  )
  return `<html><head><title>中国国家图书馆联机公共目录</title></head><body><table class="nav"><tr><td>首页</td></tr></table>
<table width="100%" cellspacing="2" border="0" id="td">${cells.join('\n')}</table><p>没有登录</p></body></html>`
}

const csapp = [
  ['头标区', '-----nam0-22------450-'],
  ['ID 号', '008686012'],
  ['通用数据', '20170316d2016 ekmy0chiy50 ea'],
  [
    '题名与责任',
    '●<A HREF=javascript:open_window("http://opac.nlc.cn:80/F/X?func=1")>深入理解计算机系统</A> [专著] : 原书第3版 / (美) 兰德尔 E. 布莱恩特, 大卫 R. 奥哈拉伦著 ; 龚奕利, 贺莲译',
  ],
  ['出版项', '北京 : 机械工业出版社, 2016.12'],
  ['载体形态项', 'XXII, 737页 : 图 ; 26cm'],
  ['语言', 'chi'],
  ['著者', '布莱恩特 (Bryant, Randal E.) 著'],
  ['', '奥哈拉伦 (O&#39;Hallaron, David R.) 著'],
  ['', '龚奕利 译'],
  ['', '贺莲 译'],
  ['中图分类号', 'TP3'],
  ['ISBN', '978-7-111-54493-7 CNY139.00'],
] as const
const without = (label: string) => csapp.filter(([name]) => name !== label)
const page = recordPage(csapp.map(([label, value]) => [label, value.replace('●', '')]))

export const nlcAnswers: Recorded = {
  source: nlc,
  isbn,
  asked: `/F?func=find-b&find_code=ISB&request=${isbn}&local_base=NLC01&filter_code_1=WLN`,
  hit: html(page),
  metadata: {
    ...{ title: '深入理解计算机系统', subtitle: '原书第3版', authors: ['布莱恩特', '奥哈拉伦'] },
    ...{ translators: ['龚奕利', '贺莲'], publisher: '机械工业出版社', publishedAt: '2016.12', pages: 737 },
    ...{ price: 'CNY139.00', language: 'zh' },
  },
  bare: html(
    recordPage([
      ['题名与责任', '无名 [专著]'],
      ['ISBN', '978-7-111-54493-7'],
    ]),
  ),
  title: '无名',
  miss: html('<html><body>数据库里没有这条请求记录。没有找到匹配的记录</body></html>'),
  other: html(recordPage([...without('ISBN'), ['ISBN', OTHER]])),
  refusal: html('<html><body>系统繁忙</body></html>'),
  refused: 'source_down',
  hostile: html(
    page.replace(
      '</table><p>',
      '<tr><td>__proto__</td><td>x</td></tr><tr><td>_openid</td><td>victim</td></tr></table><p>',
    ),
  ),
}
