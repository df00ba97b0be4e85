export type Makers = { authors: string[]; translators: string[] }

/**
 * Who made a book, from statements of responsibility as Chinese catalogues write them: "(日) 东野圭吾著 ; 李盈春译".
 * The country, the years of a life and the name in another script go, and so does the word for what they did; who
 * translated is told apart. Statements are divided by ; and names by a comma.
 */
export function makersOf(statements: readonly string[]): Makers {
  const makers: Makers = { authors: [], translators: [] }
  for (const statement of statements.flatMap((text) => text.split(/[;；\n]/))) {
    const plain = statement.replace(ASIDE, ' ').trim()
    const role = ROLE.exec(plain) ?? ROLE_APART.exec(plain)
    const names = (role ? plain.slice(0, role.index) : plain)
      .split(/[,，、/／]/)
      .map(nameOf)
      .filter(Boolean)
    const isTranslated = role?.[0].includes('译') ?? false
    const list = isTranslated ? makers.translators : makers.authors
    list.push(...names.filter((name) => !list.includes(name)))
  }
  return makers
}

// (美), [清], （1924~2017）, (Bryant, Randal E.): what catalogues put beside a name.
const ASIDE = /[([（【〔][^()[\]（）【】〔〕]*[)\]）】〕]/g
/** Written right after a name, these can be nothing else; a name of one character would be none. */
const ROLE =
  /(?<=\S\S)\s*(?:编著|合著|原著|专著|著绘|编绘|绘著|主编|选编|选注|校注|点校|改编|整理|口述|翻译|编译|译注|译著|合译|选译|主译|译校|校译|著|编|译)$/
/** These may end a name as well: 林徽文. They are a role only where a space sets them apart. */
const ROLE_APART = /\s+(?:撰文|文图|绘图|插图|摄影|文|图|绘|写|撰|作|注|校|辑)$/

function nameOf(text: string): string {
  const name = text.replace(/\s+/g, ' ').trim()
  if (/^[著译编]$/.test(name)) return ''
  return name.length > 2 ? name.replace(/\s*等$/, '') : name
}
