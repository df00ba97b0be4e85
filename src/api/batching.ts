import { type Answers, BATCH, type Batch } from '../../cloud/contract/batch'
import { isEnvelope, type Route, type Transport } from './client'

/** What is worth sending together: changes of the shelf, of which many may wait, and each of which is quick. */
const BATCHED: ReadonlySet<string> = new Set<Route>(['books/add', 'books/update', 'books/remove', 'books/restore'])

type Event = Parameters<Transport>[0]
type Sent = { event: Event; answer: (later: unknown) => void }

/** Over a transport: what is sent at the same moment goes as one event. Who sends sees to it that it fits into one. */
export function batching(transport: Transport): Transport {
  let sent: Sent[] = []

  function go(): void {
    const all = sent
    sent = []
    const [first] = all
    const isOne = all.length === 1 && first
    const whole = transport(isOne ? first.event : { $url: BATCH, ...batchOf(all) })
    all.forEach(({ answer }, at) => {
      answer(isOne ? whole : whole.then((it) => answerAt(it, at)))
    })
  }

  return (event) => {
    if (!BATCHED.has(event.$url)) return transport(event)
    return new Promise((answer) => {
      if (sent.length === 0) void Promise.resolve().then(go)
      sent.push({ event, answer })
    })
  }
}

function batchOf(all: readonly Sent[]): Batch {
  return { calls: all.map(({ event: { $url, ...input } }) => ({ url: $url, input })) }
}

/** What one call was answered; a batch that failed as a whole says why of each. */
function answerAt(whole: unknown, at: number): unknown {
  return isEnvelope<Partial<Answers>>(whole) && whole.ok ? whole.data.answers?.[at] : whole
}
