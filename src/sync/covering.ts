import type { Book } from '../../cloud/contract/book'
import { newOpId } from '../lib/op-id'
import { TAKE_BACK_MS } from './held-back'
import type { Operation } from './operation'
import { letGo } from './picture-keeping'
import type { Space } from './space'

/** What a reader can do to the cover of a book. */
export type Covering = {
  /** Gives a book a picture as its cover, at most 64 KB in base64. On the phone when it resolves. */
  putCover(base: Book, image: string): Promise<void>
  /**
   * Takes the cover away. The function keeps no picture that was taken away, so it is told after a while: until then
   * what comes back gives the cover back, and answers whether it was in time.
   */
  takeCover(base: Book): () => boolean
}

type Place = {
  space: () => Space
  now: () => number
  /** What a new operation has whatever it does. */
  common: () => Pick<Operation, 'seq' | 'opId' | 'at' | 'isSent'>
  about: (bookId: string) => Operation[]
  queue: (op: Operation) => void
  changed: () => void
}

export function covering({ space, now, common, about, queue, changed }: Place): Covering {
  return {
    async putCover(base, image) {
      const picture = `${newOpId()}.jpg`
      // First the picture: an operation is never without it.
      await space().pictures.write(picture, image)
      const before = about(base.bookId).filter((op) => op.kind === 'cover')
      queue({ kind: 'cover', ...common(), bookId: base.bookId, base, picture })
      for (const op of before) {
        if (op.isSent) continue
        space().outbox.drop(op.seq)
        await letGo(space(), op)
      }
      changed()
    },
    takeCover(base) {
      const op = common()
      // A picture that waits is not dropped: it may be wanted back.
      queue({ kind: 'cover', ...op, bookId: base.bookId, base, notBefore: now() + TAKE_BACK_MS })
      return () => {
        if (!about(base.bookId).some(({ seq, isSent }) => seq === op.seq && !isSent)) return false
        space().outbox.drop(op.seq)
        changed()
        return true
      }
    },
  }
}
