import type { ApiError } from '../../api/api-error'
import { messageOf } from '../../api/messages'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Skeleton } from '../../ui/skeleton'

type ShelfMissingProps = { title?: string; error: ApiError | undefined; isBusy: boolean; onRetry: () => Promise<void> }

/** In the place of what is made of the shelf, as long as it has never come: that it is coming, or why it did not. */
export function ShelfMissing({ title, error, isBusy, onRetry }: ShelfMissingProps) {
  const text = useText()
  if (!error) return <Skeleton label={text.shelf.loading} rows={3} />
  return (
    <Notice tone="failure" title={title} text={messageOf(error, text)}>
      <Button text={text.action.retry} look="outline" isCompact isBusy={isBusy} onPress={onRetry} />
    </Notice>
  )
}
