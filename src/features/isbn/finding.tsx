import { messageOf } from '../../api/messages'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Skeleton } from '../../ui/skeleton'
import type { LookupState } from './lookup.store'

type FindingProps = { lookup: LookupState; onLook: () => Promise<void>; onFill: () => unknown; onShelve: () => void }

/** What became of a look-up that found nothing: why, and the ways on. A finding itself is the page's to show. */
export function Finding({ lookup: { doing, answer, error }, onLook, onFill, onShelve }: FindingProps) {
  const text = useText()
  if (doing === 'looking') return <Skeleton label={text.isbn.looking} rows={1} />
  if (!error && (!answer || answer.outcome === 'found')) return null
  const said = {
    not_found: text.lookup.notFound,
    rate_limited: text.lookup.rateLimited,
    source_down: text.lookup.sourceDown,
    found: '',
  }
  return (
    <Notice
      tone="failure"
      title={error && text.lookup.failed}
      text={error ? messageOf(error, text) : said[answer?.outcome ?? 'source_down']}
    >
      <Button text={text.lookup.fill} isCompact onPress={onFill} />
      <Button text={text.lookup.shelve} look="outline" isCompact onPress={onShelve} />
      <Button text={text.lookup.again} look="outline" isCompact onPress={onLook} />
    </Notice>
  )
}
