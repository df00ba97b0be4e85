import { ApiError } from '../../api/api-error'
import { messageOf } from '../../api/messages'
import type { Dictionary } from '../../locale/dictionary'
import { useText } from '../../locale/use-text'
import type { Clash } from '../../sync/clash'
import { library } from '../../sync/my-library'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Clashes } from './clashes'
import { Duplicate } from './duplicate'

/** What a change that waits for its reader has to ask. */
export function Question({ clash, onOpen }: { clash: Clash; onOpen?: ((bookId: string) => void) | undefined }) {
  const text = useText()
  const { hold, mine, bookId, isRemoval } = clash
  const settle = (answer: Parameters<typeof library.settle>[1]) => library.settle(clash, answer)
  const drop = (
    <Button
      text={isRemoval ? text.sync.keepBook : text.sync.drop}
      look="outline"
      isCompact
      onPress={() => settle('drop')}
    />
  )
  switch (hold.why) {
    case 'both':
      return <Clashes fields={hold.fields} mine={mine} theirs={hold.theirs} onSettle={(theirs) => settle({ theirs })} />
    case 'duplicate':
      return (
        <Duplicate
          existing={hold.existing}
          skip={text.sync.skip}
          onSkip={() => settle('drop')}
          onAnswer={(answer) => settle(answer)}
        />
      )
    case 'gone':
      return (
        <Notice tone="failure" title={text.sync.goneTitle(mine.title)} text={text.sync.goneText}>
          <Button text={text.sync.putBack} isCompact onPress={() => settle('restore')} />
          {drop}
        </Notice>
      )
    case 'taken':
      return (
        <Notice tone="failure" title={text.sync.refusedTitle(mine.title)} text={text.fault.taken}>
          {onOpen && <Button text={text.sync.change} isCompact onPress={() => onOpen(bookId)} />}
          <Button text={text.sync.keepIsbn} look="outline" isCompact onPress={() => settle('drop')} />
        </Notice>
      )
    case 'refused':
      return (
        <Notice
          tone="failure"
          title={isRemoval ? text.sync.notRemoved(mine.title) : text.sync.refusedTitle(mine.title)}
          text={faultAt(hold.path, text) ?? messageOf(new ApiError(hold.code, 'refused'), text)}
        >
          {onOpen && !isRemoval && <Button text={text.sync.change} isCompact onPress={() => onOpen(bookId)} />}
          <Button text={text.action.retry} look="outline" isCompact onPress={() => settle('retry')} />
          {drop}
        </Notice>
      )
  }
}

/** Which field it is about: `isbn`, `patch.isbn`, `tags.0`. */
function faultAt(path: string | undefined, { field, fault }: Dictionary): string | undefined {
  const names: { readonly [field: string]: string } = field
  const name = path?.split('.').flatMap((part) => names[part] ?? [])[0]
  return name && fault.at(name)
}
