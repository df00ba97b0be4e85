import { shopWords } from '../../locale/shop'
import { useWords } from '../../locale/use-text'
import { Notice } from '../../ui/notice'

/** As long as a shelf comes for the first time: how far it is, and what an answer is worth by then. */
export function ShelfComing({ count }: { count: number }) {
  const shop = useWords(shopWords)
  return <Notice tone="remark" title={shop.coming(count)} text={shop.comingText} />
}
