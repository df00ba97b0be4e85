import { describe, expect, it } from 'vitest'
import { rowsOf, textOf } from '../../../cloud/router/services/isbn/reading/html-table'
import { makersOf } from '../../../cloud/router/services/isbn/reading/makers'
import { nlc } from '../../../cloud/router/services/isbn/sources/nlc'
import { isbnArena } from '../../support/isbn-arena'
import { openSource } from '../../support/source-server'
import { nlcAnswers, recordPage } from './answers/nlc'
import { html } from './answers/recorded'

const isbn = '9787111544937'
type Rows = [label: string, value: string][]
function read(rows: Rows) {
  const reading = nlc.parse(recordPage([...rows, ['ISBN', '978-7-111-54493-7 CNY23.00']]), isbn)
  return reading.outcome === 'found' ? reading.metadata : reading
}

describe('a record of the National Library', () => {
  it.each<[string, string, string | undefined]>([
    ['三体 [专著] / 刘慈欣著', '三体', undefined],
    ['敝帚集 [专著] : 冯其庸论《红楼梦》 / 冯其庸著', '敝帚集', '冯其庸论《红楼梦》'],
    ['Java面向对象程序设计 [专著]', 'Java面向对象程序设计', undefined],
    ['全国计算机等级考试辅导教程 [汇编]：二级Java', '全国计算机等级考试辅导教程', '二级Java'],
    ['正则指引 [专著] = Regular expression / 余晟著', '正则指引', undefined],
    ['[新编]三字经 [专著] / 王应麟著', '[新编]三字经', undefined],
    ['1984 [普通图书] / (英) 乔治·奥威尔著 ; 董乐山译', '1984', undefined],
    ['C/C++程序设计 [专著] / 谭浩强著', 'C/C++程序设计', undefined],
    ['史记&middot;本纪 [专著]', '史记·本纪', undefined],
  ])('has the title of %s', (statement, title, subtitle) => {
    expect(read([['题名与责任', statement]])).toMatchObject({ title, ...(subtitle && { subtitle }) })
    expect(subtitle ?? read([['题名与责任', statement]])).not.toHaveProperty('subtitle')
  })

  it.each<[string, string | undefined, string | undefined]>([
    ['重庆 : 重庆出版社, 2008', '重庆出版社', '2008'],
    ['重庆 : 重庆出版社, 2008.1', '重庆出版社', '2008.1'],
    ['北京 : 人民文学出版社, [1980]', '人民文学出版社', '1980'],
    ['上海 : 商务印书馆, 民国三十六年 [1947]', '商务印书馆', '民国三十六年 1947'],
    ['北京 : 三联书店 ; 上海 : 三联书店, 1999', '三联书店', '1999'],
    ['北京：中华书局，1982.11重印', '中华书局', '1982.11'],
    ['北京 : 中华书局', '中华书局', '2007'],
  ])('has the publisher and the printed year of %s', (imprint, publisher, publishedAt) => {
    const rows: Rows = [
      ['题名与责任', '书 [专著]'],
      ['出版项', imprint],
      // Filed in 2008, printed in 2007: the first eight digits are the filing date.
      ['通用数据', '20080218d2007    em y0chiy0120    ea'],
    ]
    expect(read(rows)).toMatchObject({ publisher, publishedAt })
  })

  it('reads who made it from the statement where no row names them', () => {
    expect(read([['题名与责任', '1984 [专著] / (英) 乔治·奥威尔著 ; 董乐山译']])).toMatchObject({
      authors: ['乔治·奥威尔'],
      translators: ['董乐山'],
    })
  })

  it.each(['9787536692930', '978-7-5366-9293-0 CNY23.00', ''])('is none when its number is %j', (own) => {
    const reading = nlc.parse(
      recordPage([
        ['题名与责任', '书'],
        ['ISBN', own],
      ]),
      isbn,
    )
    expect(reading).toEqual({ outcome: 'not_found' })
  })

  it.each([
    ['in the page’s text', `${recordPage([['题名与责任', '书 [专著]']])}<p>ISBN: 978-7-111-54493-7</p>`],
    [
      'as ten digits',
      recordPage([
        ['题名与责任', '书 [专著]'],
        ['ISBN', '7-111-54493-5 CNY9.00'],
      ]),
    ],
    [
      'as one of several',
      recordPage([
        ['题名与责任', '书 [专著]'],
        ['ISBN', '978-7-5366-9293-0'],
        ['', '978-7-111-54493-7'],
      ]),
    ],
  ])('is the one that was asked when its number stands %s', (_, page) => {
    expect(nlc.parse(page, isbn)).toMatchObject({ outcome: 'found', metadata: { title: '书' } })
  })
})

describe('who made a book', () => {
  it.each<[string, string[], string[]]>([
    ['刘慈欣著', ['刘慈欣'], []],
    ['冯其庸 (1924~2017) 著', ['冯其庸'], []],
    ['(日) 东野圭吾著 ; 李盈春译', ['东野圭吾'], ['李盈春']],
    ['〔美〕简·R. 霍华德 文；林芳萍翻译', ['简·R. 霍华德'], ['林芳萍']],
    ['布莱恩特 (Bryant, Randal E.) 著', ['布莱恩特'], []],
    ['周志明, 李明编著', ['周志明', '李明'], []],
    ['刘慈欣等著', ['刘慈欣'], []],
    ['国家统计局主编', ['国家统计局'], []],
    ['林徽文', ['林徽文'], []],
    ['林徽 文', ['林徽'], []],
    ['张译', ['张译'], []],
    ['龚奕利、贺莲译校', [], ['龚奕利', '贺莲']],
    ['鲁迅; 鲁迅', ['鲁迅'], []],
    ['[清]曹雪芹著；[清]无名氏续；程伟元、高鹗整理', ['曹雪芹', '无名氏续', '程伟元', '高鹗'], []],
    ['', [], []],
    [' ; , 著', [], []],
  ])('%s', (statement, authors, translators) => {
    expect(makersOf([statement])).toEqual({ authors, translators })
  })
})

describe('a page of HTML', () => {
  it('is read as plain text', () => {
    expect(textOf('a&nbsp;&lt;b&gt;<script x="1">c</script>&#39;&#x4e09;&unknown;&#0;')).toBe(
      "a <b> c '三&unknown;&#0;",
    )
  })

  it.each([
    ['open tags without an end', '<'.repeat(250_000)],
    ['rows without an end', `<table id="td">${'<tr>'.repeat(60_000)}`],
    ['cells without an end', `<table id="td"><tr>${'<td>'.repeat(60_000)}`],
    ['many tables', '<table id="x'.repeat(20_000)],
    ['many entities', '&'.repeat(250_000)],
    ['many brackets', `<table id="td"><tr><td>题名与责任<td>${'[(（'.repeat(60_000)}`],
    ['many lists', 'class="itemtitle" <a '.repeat(12_000)],
    ['many spaces', `<table id="td"><tr><td>著者<td>${' '.repeat(240_000)}x`],
  ])('is read at linear cost: %s', (_, page) => {
    // Quadratic cost would take minutes, and the test's own time.
    expect(rowsOf(page, 'td').flat().length).toBeLessThanOrEqual(60_000)
    expect(nlc.parse(page, isbn).outcome).not.toBe('found')
  })
})

describe('a list of several records', () => {
  const server = openSource()
  const list = (href: string) =>
    html(
      `<html><div class="itemtitle"><a href="${href}">深入理解计算机系统</a></div><div class="itemtitle"><a href="/F/2">另一个</a></div>`,
    )
  const lookup = async () =>
    (await isbnArena({ sources: [nlc], variables: { ISBN_NLC_URL: server.url() } })).lookup(isbn)

  it('is followed to its first record, on the host that was asked, whatever host the link names', async () => {
    server.asked.length = 0
    server.answers((url) =>
      url.pathname === '/F' ? list('http://opac.nlc.cn:80/F/S-1?func=full-set-set&amp;set=1') : nlcAnswers.hit,
    )
    expect(await lookup()).toMatchObject({ outcome: 'found', metadata: { title: '深入理解计算机系统' } })
    expect(server.asked.map(({ url }) => url)).toEqual([nlcAnswers.asked, '/F/S-1?func=full-set-set&set=1'])
  })

  it('is followed once, and not for ever', async () => {
    server.asked.length = 0
    server.answers(list('/F/again'))
    expect(await lookup()).toMatchObject({ outcome: 'source_down' })
    expect(server.asked).toHaveLength(2)
  })

  it('is one question after another', async () => {
    let open = 0
    let most = 0
    server.answers(() => {
      most = Math.max(most, ++open)
      setTimeout(() => open--, 30)
      return { ...nlcAnswers.miss, delayMs: 30 }
    })
    const arena = await isbnArena({ sources: [nlc], variables: { ISBN_NLC_URL: server.url() } })
    await arena.lookupMany(['9787302123453', '9787121000010', isbn])
    expect(most).toBe(1)
  })
})
