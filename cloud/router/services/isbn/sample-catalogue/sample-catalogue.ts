import type { Metadata } from '../../../../contract/lookup'
import { chineseComputing } from './chinese-computing'
import { chineseFiction } from './chinese-fiction'
import { chineseNonfiction } from './chinese-nonfiction'
import { englishFiction } from './english-fiction'
import { englishNonfiction } from './english-nonfiction'
import { englishPictureBooks } from './english-picture-books'
import { european } from './european'
import { japaneseKorean } from './japanese-korean'
import type { SampleBook } from './sample-book'
import { translatedFiction } from './translated-fiction'

export const sampleBooks: readonly SampleBook[] = [
  ...chineseFiction,
  ...translatedFiction,
  ...chineseComputing,
  ...chineseNonfiction,
  ...englishFiction,
  ...englishPictureBooks,
  ...englishNonfiction,
  ...european,
  ...japaneseKorean,
]

/** The books that answer a look-up when no source can be reached, by ISBN-13. */
export const sampleCatalogue: ReadonlyMap<string, Metadata> = new Map(
  sampleBooks.map(({ isbn13, ...metadata }) => [isbn13, metadata]),
)
