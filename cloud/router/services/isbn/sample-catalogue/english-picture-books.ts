import type { SampleBook } from './sample-book'

export const englishPictureBooks: readonly SampleBook[] = [
  // KentaYoshii/kentayoshii.github.io: goodreads_library_export.csv
  {
    isbn13: '9780099408390',
    title: 'Where the Wild Things Are',
    authors: ['Maurice Sendak'],
    translators: [],
    publisher: 'Red Fox',
    publishedAt: '2000',
    pages: 38,
    language: 'en',
  },
  {
    isbn13: '9780060256654',
    title: 'The Giving Tree',
    authors: ['Shel Silverstein'],
    translators: [],
    publisher: 'HarperCollins Publishers',
    publishedAt: '1964',
    pages: 64,
    language: 'en',
  },
  {
    isbn13: '9780064410939',
    title: "Charlotte's Web",
    authors: ['E.B. White'],
    translators: [],
    publisher: 'HarperCollins Publishers',
    publishedAt: '2001',
    pages: 184,
    language: 'en',
  },
]
