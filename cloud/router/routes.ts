// Written from controllers/ by `npm run routes`; a route is added by adding its file.
import booksAdd from './controllers/books/add'
import booksGet from './controllers/books/get'
import booksList from './controllers/books/list'
import booksRemove from './controllers/books/remove'
import booksRestore from './controllers/books/restore'
import booksUpdate from './controllers/books/update'
import isbnLookup from './controllers/isbn/lookup'
import sessionLogin from './controllers/session/login'
import type { ApiOf } from './kernel/route'

export const routes = {
  'books/add': booksAdd,
  'books/get': booksGet,
  'books/list': booksList,
  'books/remove': booksRemove,
  'books/restore': booksRestore,
  'books/update': booksUpdate,
  'isbn/lookup': isbnLookup,
  'session/login': sessionLogin,
}

/** What a client may call: path -> what goes in and what comes out. */
export type Api = ApiOf<typeof routes>
