import * as v from 'valibot'
import { Metadata } from '../../../../contract/lookup'
import type { Reading } from '../source'

type Field = keyof typeof Metadata.entries

/**
 * What of a source's record may enter a book: a field that our own contract would refuse is left out, and a record
 * without a usable title is none.
 */
export function readingOf(record: { [F in Field]?: unknown }): Reading {
  const said = { ...record, cover: secure(record.cover), language: languageOf(record.language) }
  const kept: Record<string, unknown> = { authors: [], translators: [] }
  for (const [field, schema] of Object.entries(Metadata.entries)) {
    const read = v.safeParse(schema, said[field as Field])
    if (read.success && read.output !== undefined) kept[field] = read.output
  }
  return isMetadata(kept) ? { outcome: 'found', metadata: kept } : { outcome: 'not_found' }
}

// Every field has just been read by its own schema; the title is the only one that must be there.
function isMetadata(kept: Record<string, unknown>): kept is Record<string, unknown> & Metadata {
  return kept.title !== undefined
}

/** A picture is asked for over TLS or not at all; and cloud:// is ours to say, not a source's. */
function secure(address: unknown): unknown {
  if (typeof address !== 'string') return undefined
  const secured = address.replace(/^http:\/\//, 'https://')
  return secured.startsWith('https://') ? secured : undefined
}

const LANGUAGES: Readonly<Record<string, string>> = {
  中文: 'zh',
  汉语: 'zh',
  简体中文: 'zh',
  英文: 'en',
  英语: 'en',
  chi: 'zh',
  eng: 'en',
}

/** "zh-CN", "zh_cn" and "中文" are zh; a word we do not know stays as printed. */
function languageOf(language: unknown): unknown {
  if (typeof language !== 'string') return undefined
  if (Object.hasOwn(LANGUAGES, language)) return LANGUAGES[language]
  return /^([a-z]{2})(?:[-_]|$)/i.exec(language)?.[1]?.toLowerCase() ?? language
}
