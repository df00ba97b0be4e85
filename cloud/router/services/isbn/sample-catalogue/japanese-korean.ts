import type { SampleBook } from './sample-book'

export const japaneseKorean: readonly SampleBook[] = [
  // 楽天ブックス (books.rakuten.co.jp) items 16014151 and 6121689, API answer recorded in MockSearchBookJson
  {
    isbn13: '9784873118864',
    title: 'レガシーコードからの脱却',
    subtitle: 'ソフトウェアの寿命を延ばし価値を高める9つのプラクティス',
    authors: ['David Scott Bernstein'],
    translators: [],
    publisher: 'オライリージャパン',
    publishedAt: '2019-09',
    language: 'ja',
  },
  {
    isbn13: '9784798116839',
    title: 'レガシーコード改善ガイド',
    subtitle: '保守開発のためのリファクタリング',
    authors: ['マイケル・C．フェザーズ'],
    translators: [],
    publisher: '翔泳社',
    publishedAt: '2009-07',
    language: 'ja',
  },
  // openBD record quoted in a test (testOpenBDCandidateDecoding)
  {
    isbn13: '9784065409688',
    title: 'もやしもん+. 1',
    authors: ['石川雅之'],
    translators: [],
    publisher: '講談社',
    publishedAt: '2025-10',
    language: 'ja',
  },
  // books_spingMVC library dump, row 191
  {
    isbn13: '9784088817804',
    title: 'チェンソーマン 1',
    authors: ['藤本タツキ'],
    translators: [],
    publisher: '集英社',
    publishedAt: '2019-3-4',
    language: 'ja',
  },
  // 알라딘 (aladin.co.kr) records in a reading app's test data (readingBooksTestData)
  {
    isbn13: '9791155812679',
    title: '비밀의 화원',
    authors: ['프랜시스 호슨 버넷'],
    translators: ['이경아'],
    publisher: '윌북',
    publishedAt: '2020-05-20',
    pages: 456,
    language: 'ko',
  },
  {
    isbn13: '9791160943733',
    title: '실격당한 자들을 위한 변론',
    authors: ['김원영'],
    translators: [],
    publisher: '사계절',
    publishedAt: '2018-06-15',
    pages: 324,
    language: 'ko',
  },
  // 알라딘 (aladin.co.kr) record quoted in a review form
  {
    isbn13: '9791161571188',
    title: '불편한 편의점 2 (단풍 에디션)',
    authors: ['김호연'],
    translators: [],
    publisher: '나무옆의자',
    publishedAt: '2022-08-10',
    language: 'ko',
  },
]
