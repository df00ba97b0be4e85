import type { Build } from './build'

export type Size = { width: number; height: number }

/** Answers how large an element stands on the screen, in logical pixels, where its styles say so; else undefined. */
export function openPlaces(build: Build): (element: Element) => Size | undefined {
  const rules = sizesByClass(build)
  const lengthOf = (element: Element | null, side: keyof Size): number | undefined => {
    if (!element) return undefined
    const said = [...element.classList].flatMap((name) => rules[side].get(name) ?? []).at(-1)
    const length = said === undefined ? undefined : meaningOf(element, said)
    return length === undefined || length === '100%' ? lengthOf(element.parentElement, side) : Number.parseFloat(length)
  }
  return (element) => {
    const [width, height] = [lengthOf(element, 'width'), lengthOf(element, 'height')]
    return width === undefined || height === undefined ? undefined : { width, height }
  }
}

// The app's classes of one element stand in the order in which they outweigh each other.
/** What each class says of width and height. */
function sizesByClass(build: Build): Record<keyof Size, Map<string, string>> {
  const sheets = build.files.filter((file) => file.endsWith('.wxss')).map((file) => build.text(file))
  const rules = [...sheets.join('\n').matchAll(/\.([\w-]+)\{([^}]*)\}/g)]
  const of = (side: keyof Size) =>
    new Map(
      rules.flatMap(([, name = '', body = '']) => {
        const [, said] = new RegExp(`(?:^|;)${side}:([^;]+)`).exec(body) ?? []
        return said === undefined ? [] : [[name, said] as const]
      }),
    )
  return { width: of('width'), height: of('height') }
}

/** A length, or what the variable it names stands for here. */
function meaningOf(element: Element | null, said: string): string | undefined {
  const [, name] = /^var\((--[\w-]+)\)$/.exec(said) ?? []
  if (name === undefined) return said
  if (!element) return undefined
  const [, meaning] = new RegExp(`${name}:\\s*([^;]+)`).exec(element.getAttribute('style') ?? '') ?? []
  return meaning ?? meaningOf(element.parentElement, said)
}
