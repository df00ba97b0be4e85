import { BOOK_FIELDS, type Book, type BookFields, type BookPatch } from '../../cloud/contract/book'
import { newOpId } from '../lib/op-id'
import type { Clash } from './clash'
import { type Covering, covering } from './covering'
import { localIdOf, type Operation } from './operation'
import { type Answer, answered, baseOf, joined } from './queueing'
import type { Space } from './space'

/** What a reader can do to their shelf; each is on the phone when the call returns, and is sent when it can be. */
export type Changing = Covering & {
  /**
   * Puts a book on the shelf and answers its id. The same operation again is the same book. `onto` makes it another
   * copy of that one; a `volume` shares its ISBN with others.
   */
  add(opId: string, fields: BookFields, as?: { onto: string } | 'volume'): string
  /** Changes these fields of a book; `base` is the book as the reader saw it when they did. */
  edit(base: Book, patch: BookPatch): void
  remove(bookId: string): void
  /** Takes a removal back; `book` is shown until the function tells what it was. */
  restore(book: Book): void
  /** Makes many changes that show, and set out, as one: all of them, or none when the phone has no room for one. */
  together(changes: () => void): void
  settle(clash: Pick<Clash, 'seq'>, answer: Answer): void
}

type Place = { space: () => Space; now: () => number; changed: () => void }

export function changing({ space, now, changed: tell }: Place): Changing {
  let held: 'no' | 'unchanged' | 'changed' = 'no'
  const common = (opId = newOpId()) => ({ opId, seq: space().outbox.place(opId), at: now(), isSent: false })

  function about(bookId: string): Operation[] {
    const { outbox, names } = space()
    return outbox.about(names.idsOf(bookId))
  }

  function changed(): void {
    if (held === 'no') tell()
    else held = 'changed'
  }

  function queue(op: Operation): void {
    space().outbox.put(op)
    changed()
  }

  function together(changes: () => void): void {
    // What is part of something larger stands and falls with it.
    if (held !== 'no') {
      changes()
      return
    }
    held = 'unchanged'
    let isChanged = false
    try {
      space().outbox.atomically(changes)
      isChanged = held !== 'unchanged'
    } finally {
      held = 'no'
    }
    if (isChanged) tell()
  }

  return {
    ...covering({ space, now, common, about, queue, changed }),
    add(opId, fields, as) {
      const { outbox, names } = space()
      const localId = localIdOf(opId)
      const isThere = outbox.all().some((op) => op.kind === 'add' && op.localId === localId)
      if (isThere || names.isKnown(localId)) return names.idOf(localId)
      if (typeof as !== 'object') {
        queue({ kind: 'add', ...common(opId), localId, fields, onDuplicate: as ?? 'ask' })
        return localId
      }
      const { onto } = as
      together(() => {
        queue({ kind: 'add', ...common(opId), localId, fields, onDuplicate: 'copy', onto })
        names.name(localId, names.idOf(onto))
      })
      return names.idOf(localId)
    },
    edit(base, patch) {
      const [last] = about(base.bookId).slice(-1)
      queue(
        joined(last, { base, patch }) ?? {
          ...{ kind: 'edit', ...common(), bookId: base.bookId, base: baseOf(base, patch), patch },
        },
      )
    },
    remove(bookId) {
      const { outbox } = space()
      const waiting = about(bookId)
      const isLocal = waiting.some((op) => op.kind === 'add' && op.onto === undefined && !op.isSent)
      if (!isLocal) return queue({ kind: 'remove', ...common(), bookId })
      // What never left the phone needs no telling.
      for (const { seq } of waiting) outbox.drop(seq)
      changed()
    },
    restore(book) {
      const { outbox, names, pictures } = space()
      const waiting = about(book.bookId)
      const [last] = waiting.slice(-1)
      if (last?.kind === 'remove' && !last.isSent) {
        outbox.drop(last.seq)
        return changed()
      }
      const localId = names.idOf(book.bookId)
      const isLocal = book.rev === 0 && localId === book.bookId && waiting.length === 0
      const picture = pictures.nameAt(book.cover)
      const fields = { ...fieldsOf(book), ...(picture !== undefined && { cover: undefined }) }
      together(() => {
        if (!isLocal) queue({ kind: 'restore', ...common(), bookId: book.bookId, book })
        else queue({ kind: 'add', ...common(), localId, fields, onDuplicate: 'ask' })
        // Its cover had not been sent either.
        if (picture !== undefined) queue({ kind: 'cover', ...common(), bookId: book.bookId, base: book, picture })
      })
    },
    together,
    settle({ seq }, answer) {
      const { outbox, names } = space()
      const op = outbox.all().find((held) => held.seq === seq)
      if (!op || op.kind === 'done') return
      const next = answered(op, answer)
      together(() => {
        if (next.length === 0) outbox.drop(seq)
        // The last first: the one that takes the old place goes in when the others are there.
        for (const one of [...next].reverse()) {
          outbox.put(one)
          if (one.kind === 'add' && one.onto !== undefined) names.name(one.localId, one.onto)
        }
        changed()
      })
    },
  }
}

function fieldsOf(book: Book): BookFields {
  const { title, authors, translators, tags, status, isPrivate, copies } = book
  const given = BOOK_FIELDS.filter((field) => book[field] !== undefined).map((field) => [field, book[field]])
  return { title, authors, translators, tags, status, isPrivate, copies, ...Object.fromEntries(given) }
}
