import { type Answers, BATCH, type Batch, MOST_CALLS } from '../../cloud/contract/batch'
import { isEnvelope, type Route, type Transport } from './client'

/** What is worth sending together: changes of the shelf, of which many may wait, and each of which is quick. */
const BATCHED: ReadonlySet<string> = new Set<Route>(['books/add', 'books/update', 'books/remove', 'books/restore'])

/** An event may have 64 KiB; a character has three bytes at most, and what is around the calls has some, too. */
const MOST_CHARACTERS = 20_000

type Event = Parameters<Transport>[0]
type Sent = { event: Event; answer: (later: unknown) => void }

/** Over a transport: what is sent at the same moment goes as one event, as far as it fits into one. */
export function batching(transport: Transport): Transport {
  let sent: Sent[] = []

  async function go(): Promise<void> {
    const all = sent
    sent = []
    for (const part of inParts(all)) {
      const [first, ...others] = part
      if (!first) continue
      const isOne = others.length === 0
      const whole = transport(isOne ? first.event : { $url: BATCH, ...batchOf(part) })
      part.forEach(({ answer }, at) => {
        answer(isOne ? whole : whole.then((it) => answerAt(it, at)))
      })
      // What is next in order arrives behind this.
      await Promise.allSettled([whole])
    }
  }

  return (event) => {
    if (!BATCHED.has(event.$url)) return transport(event)
    return new Promise((answer) => {
      if (sent.length === 0) void Promise.resolve().then(go)
      sent.push({ event, answer })
    })
  }
}

function batchOf(part: readonly Sent[]): Batch {
  return { calls: part.map(({ event: { $url, ...input } }) => ({ url: $url, input })) }
}

/** What one call was answered; a batch that failed as a whole says why of each. */
function answerAt(whole: unknown, at: number): unknown {
  return isEnvelope<Partial<Answers>>(whole) && whole.ok ? whole.data.answers?.[at] : whole
}

function inParts(all: readonly Sent[]): Sent[][] {
  const parts: Sent[][] = []
  let characters = 0
  for (const one of all) {
    const size = JSON.stringify(one.event).length
    const last = parts.at(-1)
    const hasRoom = last && last.length < MOST_CALLS && characters + size <= MOST_CHARACTERS
    if (hasRoom) last.push(one)
    else parts.push([one])
    characters = hasRoom ? characters + size : size
  }
  return parts
}
