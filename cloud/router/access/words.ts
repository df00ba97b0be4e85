import { createHash } from 'node:crypto'
import type { Database, Stored } from './database'
import { derivedId } from './receipt'

/** Texts that may be shown to others, and texts that may not; what is in neither got no answer. */
export type Judged = { passed: ReadonlySet<string>; refused: ReadonlySet<string> }

/** Asks for a judgement of a person's texts. It never rejects: no answer is an answer. */
export type Judge = (openid: string, texts: readonly string[]) => Promise<Judged>

export type Words = {
  /** Judges what one person typed, before others see it. A text is asked about once in its life (docs/decisions/013). */
  judge(texts: readonly string[]): Promise<Judged>
}

type Means = { database: Database; judge: Judge; now: () => number }
type Verdict = keyof Judged

/** What one person typed, and what is known of it. */
export function wordsOf(openid: string, { database, judge, now }: Means): Words {
  return {
    async judge(texts) {
      const asked = new Map(texts.filter((text) => text !== '').map((text) => [hashOf(text), text]))
      const known = await verdictsOf(openid, [...asked.keys()], database)
      const fresh = [...asked].filter(([hash]) => !known.has(hash)).map(([, text]) => text)
      const told =
        fresh.length > 0 ? await judge(openid, fresh) : { passed: new Set<string>(), refused: new Set<string>() }
      await Promise.all([keep('passed', [...told.passed]), keep('refused', [...told.refused])])
      const having = (verdict: Verdict) =>
        [...asked].filter(([hash]) => known.get(hash) === verdict).map(([, text]) => text)
      // Where nothing is typed there is nothing to refuse.
      return {
        passed: new Set(['', ...having('passed'), ...told.passed]),
        refused: new Set([...having('refused'), ...told.refused]),
      }
    },
  }

  async function keep(verdict: Verdict, texts: readonly string[]): Promise<void> {
    if (texts.length === 0) return
    const [hashes, at] = [texts.map(hashOf), now()]
    const _id = derivedId('checks', openid, verdict, ...hashes)
    const own = { _id, _openid: openid, key: _id, rev: 1, isRemoved: false, createdAt: at, updatedAt: at, receipts: [] }
    // Asked twice at once, the same answer is kept once.
    await database.insert('checks', { ...own, verdict, hashes })
  }
}

async function verdictsOf(
  openid: string,
  hashes: readonly string[],
  database: Database,
): Promise<Map<string, Verdict>> {
  if (hashes.length === 0) return new Map()
  const found = await database.find(
    'checks',
    { _openid: openid, hashes: { $in: [...hashes] } },
    { limit: hashes.length },
  )
  return new Map(found.filter(isCheck).flatMap((check) => check.hashes.map((hash) => [hash, check.verdict] as const)))
}

function isCheck(document: Stored): document is Stored & { verdict: Verdict; hashes: string[] } {
  return (document.verdict === 'passed' || document.verdict === 'refused') && Array.isArray(document.hashes)
}

// 132 bits: two texts of one hash are not to be found, so a harmless one cannot pass for another.
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
