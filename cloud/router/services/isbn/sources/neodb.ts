import * as v from 'valibot'
import { looseCount, loosely, looseText, looseTexts } from '../reading/loosely'
import { readingOf } from '../reading/metadata'
import { isAboutIt } from '../reading/own-isbn'
import { defineSource } from '../source'

const Edition = v.object({
  title: looseText,
  display_title: looseText,
  subtitle: looseText,
  author: looseTexts,
  translator: looseTexts,
  language: looseTexts,
  // A list of names today, one name in older records.
  publisher: loosely(
    v.union([
      v.string(),
      v.pipe(
        v.array(v.string()),
        v.transform((items) => items[0] ?? ''),
      ),
    ]),
  ),
  pub_house: looseText,
  pub_year: looseCount,
  pub_month: looseCount,
  price: looseText,
  pages: looseCount,
  isbn: looseText,
  cover_image_url: looseText,
})

/** NeoDB's catalogue search (neodb.social/developer): a full-text index, so that only the exact ISBN counts. */
export const neodb = defineSource({
  id: 'neodb',
  url: 'https://neodb.social',
  answers: 'json',
  covers: { chinese: { turn: 3, trust: 4 }, others: { turn: 2, trust: 2 } },
  needsKey: false,
  pictureHosts: ['neodb.social'],
  request: (isbn13) => ({ path: '/api/catalog/search', query: { category: 'book', query: isbn13 } }),
  parse(answer, isbn13) {
    const { data } = v.parse(v.object({ data: v.array(v.unknown()) }), answer)
    const record = data
      .map((item) => v.safeParse(Edition, item))
      .find((read) => read.success && isAboutIt([read.output.isbn], isbn13))
    if (!record?.success) return { outcome: 'not_found' }
    const { output } = record
    const { pub_year: year, pub_month: month } = output
    return readingOf({
      title: output.title ?? output.display_title,
      subtitle: output.subtitle,
      authors: output.author,
      translators: output.translator,
      publisher: output.publisher || output.pub_house,
      publishedAt: year && (month ? `${year}-${month}` : String(year)),
      pages: output.pages,
      price: output.price,
      language: output.language?.[0],
      cover: output.cover_image_url,
    })
  },
})
