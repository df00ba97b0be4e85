/** What a book is called that only its number is known of; the same in every language, so that it can be told apart. */
export const placeholderTitle = (isbn13: string): string => `ISBN ${isbn13}`
