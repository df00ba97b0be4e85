import { expect, it } from 'vitest'
import { publishedYear } from '../../../src/lib/published-year'

it.each([
  ['2008-1', 2008],
  ['2008年1月', 2008],
  ['July 2008', 2008],
  ['31.12.1999', 1999],
  ['200801', 2008],
  ['20080131', 2008],
  ['c1962', 1962],
  ['1998 (2004年重印)', 1998],
  ['二〇〇八年五月', 2008],
  ['一九八○年', 1980],
  ['民国三十六年', 1947],
  ['民国36年5月', 1947],
  ['民國二十年', 1931],
  ['民国元年', 1912],
  ['昭和63年', 1988],
  ['令和6年', 2024],
  ['２０１２', 2012],
  ['9787536692930', undefined],
  ['12-3', undefined],
  ['不详', undefined],
  ['', undefined],
  [undefined, undefined],
])('reads the year in %s as %s', (printed, year) => {
  expect(publishedYear(printed)).toBe(year)
})
