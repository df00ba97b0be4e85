import { describe, expect, it } from 'vitest'
import { amountOf } from '../../../../src/features/stats/amount'
import { readPrice } from '../../../../src/features/stats/price'

describe('the price printed on a book', () => {
  it.each([
    ['39.50元', 3950, 'CNY'],
    ['CNY 39.50', 3950, 'CNY'],
    ['￥39.5', 3950, 'CNY'],
    ['３９．５０元', 3950, 'CNY'],
    ['人民币1,280.00元', 128000, 'CNY'],
    ['全三册 98.00元', 9800, 'CNY'],
    ['98.00元（全3册）', 9800, 'CNY'],
    ['$12', 1200, 'USD'],
    ['US$ 7.99', 799, 'USD'],
    ['HK$88', 8800, 'HKD'],
    ['NT$ 380', 38000, 'TWD'],
    ['新台币380元', 38000, 'TWD'],
    ['本体1500円', 150000, 'JPY'],
    ['12,50 €', 1250, 'EUR'],
    ['£8.99', 899, 'GBP'],
    ['13000원 KRW', 1300000, 'KRW'],
    ['19.00', 1900, undefined],
    ['0.48', 48, undefined],
  ])('reads %s', (printed, cents, currency) => {
    expect(readPrice(printed)).toEqual({ cents, currency })
  })

  it.each([['免费'], ['平装28元 精装45元'], ['0.00元'], ['12-15元'], ['']])('does not guess at %s', (printed) => {
    expect(readPrice(printed)).toBeUndefined()
  })

  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [123456, '1,234.56'],
    [100000000, '1,000,000.00'],
  ])('writes %i cents as %s', (cents, written) => {
    expect(amountOf(cents)).toBe(written)
  })
})
