import * as v from 'valibot'
import { rowsOf, textOf } from '../reading/html-table'
import { readingOf } from '../reading/metadata'
import { recordOf } from '../reading/nlc-record'
import { isAboutIt } from '../reading/own-isbn'
import { defineSource } from '../source'

/**
 * The National Library of China's OPAC (opac.nlc.cn), an Aleph catalogue without an API: pages for people. It bans
 * callers that come too fast, so it is asked only where somebody chose it, and one question at a time.
 */
export const nlc = defineSource({
  id: 'nlc',
  url: 'https://opac.nlc.cn',
  answers: 'html',
  covers: { chinese: { turn: 4, trust: 1 } },
  needsKey: false,
  isOptIn: true,
  atOnce: 1,
  pictureHosts: [],
  request: (isbn13) => ({
    path: '/F',
    query: { func: 'find-b', find_code: 'ISB', request: isbn13, local_base: 'NLC01', filter_code_1: 'WLN' },
  }),
  parse(answer, isbn13) {
    const page = v.parse(v.string(), answer)
    const rows = labelled(rowsOf(page, 'td'))
    if (rows.size > 0) {
      const own = [...rows].filter(([label]) => label.includes('ISBN')).flatMap(([, values]) => values)
      const numbers = (own.length > 0 ? own : [textOf(page)]).flatMap(numbersIn)
      return isAboutIt(numbers, isbn13) ? readingOf(recordOf(rows)) : { outcome: 'not_found' }
    }
    // Several records have one ISBN; the first is the one the catalogue thinks best.
    const path = FIRST_OF_LIST.exec(page)?.[1]
    if (path) return { outcome: 'elsewhere', path: onThisHost(path.replaceAll('&amp;', '&')) }
    if (NOTHING.test(page)) return { outcome: 'not_found' }
    return { outcome: 'source_down', why: 'a page that is no record, no list and no miss' }
  },
})

const FIRST_OF_LIST = /class=["']?itemtitle["'\s>][^<]{0,200}<a\s[^<>]*?href=["']?([^"'\s<>]+)/i
const NOTHING = /没有(?:找到|查到|检索到|匹配|记录|结果)|未(?:找到|查到|检索到|命中)|检索结果为空/

/** Its links name a scheme and a port of their own; we stay where we asked. */
const onThisHost = (link: string) => {
  const { pathname, search } = new URL(link, 'https://opac.nlc.cn/F/')
  return pathname + search
}

const numbersIn = (text: string) => text.match(/\d[\d-]{8,16}[\dX]/g) ?? []

/** Rows by their label; a row without one goes on with the row above. */
function labelled(rows: readonly string[][]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  let current: string[] = []
  for (const [label = '', value = ''] of rows) {
    if (label) {
      current = found.get(label) ?? []
      found.set(label, current)
    }
    if (value) current.push(value)
  }
  found.delete('')
  return found
}
