import type { Dictionary } from '../../locale/dictionary'
import type { Values } from './values'

export type Row = { name: string; text: string }

/** The fields that are folded together; each is shown where it says something. */
export const GROUPS = {
  keeping: ['note', 'tags', 'location', 'copies'],
  facts: [
    ...(['title', 'subtitle', 'authors', 'translators', 'publisher', 'publishedAt'] as const),
    ...(['isbn', 'pages', 'price', 'language'] as const),
  ],
} as const satisfies { [group: string]: readonly (keyof Values)[] }
export type Group = keyof typeof GROUPS

// What the head of the page says already.
const IN_HEAD = new Set<keyof Values>(['title', 'subtitle', 'authors'])

/** What a group says of a book when it is read and not edited. */
export function rowsOf(group: Group, values: Values, { field: names, languages }: Dictionary): Row[] {
  const languageNames: { readonly [code: string]: string } = languages
  const told = { ...values, language: languageNames[values.language] ?? values.language }
  return GROUPS[group].flatMap((field) => {
    const text = [told[field]].flat().join('、')
    const isSaid = IN_HEAD.has(field) || (field === 'copies' && text === '1')
    return text === '' || isSaid ? [] : [{ name: names[field], text }]
  })
}
