import type { SampleBook } from './sample-book'

export const chineseNonfiction: readonly SampleBook[] = [
  // xwwb/Gank: app/src/main/java/xw/gank/info/BookBean.java
  {
    isbn13: '9787213066559',
    title: '语言本能',
    subtitle: '人类语言进化的奥秘',
    authors: ['史蒂芬·平克'],
    translators: ['欧阳明亮'],
    publisher: '浙江人民出版社',
    publishedAt: '2015-5-1',
    pages: 492,
    price: '109.90元',
    language: 'zh',
  },
  // acdzh/douban-book-api: test/cases/{6709809,1152971}.js
  {
    isbn13: '9787121140068',
    title: '暗时间',
    authors: ['刘未鹏'],
    translators: [],
    publisher: '电子工业出版社',
    publishedAt: '2011-7',
    pages: 251,
    price: '35.00元',
    language: 'zh',
  },
  {
    isbn13: '9787505396814',
    title: 'DOOM启世录',
    authors: ['大卫·卡什诺'],
    translators: ['孙振南'],
    publisher: '电子工业出版社',
    publishedAt: '2004-4',
    pages: 318,
    price: '29.00元',
    language: 'zh',
  },
]
