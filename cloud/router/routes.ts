// Written from controllers/ by `npm run routes`; a route is added by adding its file.
import accountRemove from './controllers/account/remove'
import booksAdd from './controllers/books/add'
import booksChanges from './controllers/books/changes'
import booksGet from './controllers/books/get'
import booksList from './controllers/books/list'
import booksRemove from './controllers/books/remove'
import booksRestore from './controllers/books/restore'
import booksUpdate from './controllers/books/update'
import coversPut from './controllers/covers/put'
import dbAdd from './controllers/db/add'
import dbCount from './controllers/db/count'
import dbGet from './controllers/db/get'
import dbQuery from './controllers/db/query'
import dbRemove from './controllers/db/remove'
import dbUpdate from './controllers/db/update'
import healthSources from './controllers/health/sources'
import isbnLookup from './controllers/isbn/lookup'
import isbnLookupMany from './controllers/isbn/lookupMany'
import membersUpdate from './controllers/members/update'
import sessionLogin from './controllers/session/login'
import settingsUpdate from './controllers/settings/update'
import sharesCheck from './controllers/shares/check'
import sharesCreate from './controllers/shares/create'
import sharesList from './controllers/shares/list'
import sharesRevoke from './controllers/shares/revoke'
import sharesView from './controllers/shares/view'
import type { ApiOf } from './kernel/route'

export const routes = {
  'account/remove': accountRemove,
  'books/add': booksAdd,
  'books/changes': booksChanges,
  'books/get': booksGet,
  'books/list': booksList,
  'books/remove': booksRemove,
  'books/restore': booksRestore,
  'books/update': booksUpdate,
  'covers/put': coversPut,
  'db/add': dbAdd,
  'db/count': dbCount,
  'db/get': dbGet,
  'db/query': dbQuery,
  'db/remove': dbRemove,
  'db/update': dbUpdate,
  'health/sources': healthSources,
  'isbn/lookup': isbnLookup,
  'isbn/lookupMany': isbnLookupMany,
  'members/update': membersUpdate,
  'session/login': sessionLogin,
  'settings/update': settingsUpdate,
  'shares/check': sharesCheck,
  'shares/create': sharesCreate,
  'shares/list': sharesList,
  'shares/revoke': sharesRevoke,
  'shares/view': sharesView,
}

/** What a client may call: path -> what goes in and what comes out. */
export type Api = ApiOf<typeof routes>
