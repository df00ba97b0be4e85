import type { Metadata } from '../../../../contract/lookup'
import { makersOf } from './makers'

type Rows = ReadonlyMap<string, readonly string[]>

/** A record of the National Library's catalogue (CNMARC as its OPAC prints it) as the fields of a book. */
export function recordOf(rows: Rows): { [F in keyof Metadata]?: unknown } {
  const one = (label: string) => rows.get(label)?.[0] ?? ''
  const [title, ...rest] = titleOf(one('题名与责任'))
  const { publisher, year } = imprintOf(one('出版项'))
  const makers = makersOf(rows.get('著者') ?? [])
  return {
    ...(makers.authors.length + makers.translators.length > 0
      ? makers
      : makersOf([responsibilityOf(one('题名与责任'))])),
    title,
    subtitle: rest.join('：') || undefined,
    publisher,
    publishedAt: year ?? yearOfCoded(one('通用数据')),
    pages: Number.parseInt(/(\d+)\s*页/.exec(one('载体形态项'))?.[1] ?? '', 10),
    price: priceOf([...(rows.get('ISBN') ?? []), ...(rows.get('ISBN号') ?? [])].join(' ')),
    language: one('语言').slice(0, 3) || undefined,
  }
}

/**
 * "敝帚集 [专著] : 冯其庸论《红楼梦》 / 冯其庸著" -> the title, then what follows the colon. The kind of thing it is
 * stands in brackets behind the title; a title in another language follows "=".
 */
function titleOf(statement: string): string[] {
  const [proper = ''] = statement.split(/\s\/\s?|\s?\/\s/)
  return proper
    .replace(/(?<=\S)\s*\[[^[\]]{1,8}\]/g, '')
    .split(/\s*(?:\s[:：]|：|[:：]\s)\s*/)
    .map((part) => part.split(/\s*[=＝]\s*/)[0]?.trim() ?? '')
    .filter(Boolean)
}

function responsibilityOf(statement: string): string {
  const [, ...rest] = statement.split(/\s\/\s?|\s?\/\s/)
  return rest.join(' / ')
}

/** "重庆 : 重庆出版社, 2008.1" -> the publisher, and the year as it is printed. */
function imprintOf(imprint: string): { publisher: string | undefined; year: string | undefined } {
  const [, afterPlace = imprint] = imprint.split(/\s*[:：]\s*/)
  const publisher = afterPlace.split(/\s*[,，;；]/)[0]?.trim()
  const [, ...afterComma] = imprint.split(/\s*[,，]\s*/)
  const year = afterComma.at(-1)?.replace(/[[\]()（）]|重?印$/g, '')
  return { publisher: publisher || undefined, year: year?.trim() || undefined }
}

/** CNMARC 100 $a: eight digits are the day it was filed, then a letter, then the year of the book. */
function yearOfCoded(data: string): string | undefined {
  return /^\d{8}[a-z](\d{4})/.exec(data)?.[1]
}

function priceOf(text: string): string | undefined {
  return /(?:CNY|RMB|HKD|NTD|TWD|USD|JPY|EUR|GBP|[¥￥$])\s*\d+(?:\.\d+)?/.exec(text)?.[0]
}
