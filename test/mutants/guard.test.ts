import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../../config/paths'
import { mutants } from './guard'

it('has a place in the source for every planted fault', () => {
  const lost = mutants.filter(({ file, from }) => !readFileSync(join(root, file), 'utf8').includes(from))
  expect(lost.map(({ file, from }) => `${file}: ${from}`)).toEqual([])
})
