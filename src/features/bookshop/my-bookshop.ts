import { createBookshop } from './bookshop.store'

export const bookshop = createBookshop()
