import { join } from 'node:path'
import { dist } from '../../../config/paths'
import { COVER_SIDE } from '../../../src/lib/cover-limits'
import { type Person, personOf } from '../../support/person'
import { zhCn } from '../../support/said'
import { type App, boot } from '../harness/boot'
import { readBuild } from '../harness/build'
import { discard, newDevice } from '../harness/device'
import { PIXEL_RATIO } from '../harness/wx/system'
import { type AuditRow, audit, type LoadedPicture } from './audit'
import { jpegOf, pixelsOf } from './picture-file'

const { shelf, action, book, app: names } = zhCn
const PATIENCE_MS = 180_000
const COVERS = 60
const NEWEST = `封面${COVERS}`

/** Walks through the compiled app of a reader whose newest sixty books have photographed covers, and audits it. */
export async function auditedWalk(cloud: string, openid: string): Promise<AuditRow[]> {
  await addCovers(personOf(() => cloud, openid))
  const device = newDevice(openid)
  const app = await boot({ build: readBuild(join(dist, 'weapp')), cloud, device, patience: PATIENCE_MS })
  try {
    await walk(app)
    const troubles = app.troubles()
    if (troubles.length > 0) throw new Error(`the app is not well: ${troubles.join('; ')}`)
    const record = app.record()
    const shown = record.screens.flatMap(({ pictures }) => pictures.map(({ address }) => address))
    return audit({ record, pictures: await loaded(new Set(shown), cloud), pixelRatio: PIXEL_RATIO })
  } finally {
    app.kill()
    discard(device)
  }
}

/** As a phone sends the photograph of a book: made smaller, three by four. */
async function addCovers(person: Person): Promise<void> {
  const picture = jpegOf({ width: (COVER_SIDE * 3) / 4, height: COVER_SIDE })
  for (let n = 1; n <= COVERS; n += 1) {
    const { book } = await person.ask('books/add', { opId: `audit-book-${n}`, title: `封面${n}`, tags: ['封面'] })
    // Two pictures that are alike are one file.
    const image = Buffer.concat([picture, Buffer.of(n)]).toString('base64')
    await person.ask('covers/put', { opId: `audit-cover-${n}`, bookId: book.bookId, image })
  }
}

async function walk(app: App): Promise<void> {
  await app.says(NEWEST)
  for (const top of [300, 600, 1_200, 2_400, 0]) await app.scroll(top)
  await app.input(shelf.search, '封面1')
  await app.tap(action.clear)
  await app.tap(shelf.asList)
  await app.scroll(600)
  await app.scroll(0)
  await app.tap(new RegExp(`^${NEWEST}`))
  await app.says(book.delete)
  await app.back()
  for (const tab of [names.add, names.me, names.shelf]) await app.tab(tab)
  await app.pullDown()
  await app.restart()
  await app.says(NEWEST)
}

/** Fetches what WeChat would: files of cloud storage, which it keeps by their ids. */
async function loaded(addresses: ReadonlySet<string>, cloud: string): Promise<Map<string, LoadedPicture>> {
  const pictures = new Map<string, LoadedPicture>()
  for (const address of addresses) {
    // Whether another host lets a picture be kept cannot be asked here.
    if (address.startsWith('https:')) pictures.set(address, { pixels: undefined, isKept: false })
    if (!address.startsWith('cloud:')) continue
    const response = await fetch(`${cloud}/emulator/file?id=${encodeURIComponent(address)}`)
    if (!response.ok) throw new Error(`${address} is not there: ${response.status}`)
    pictures.set(address, { pixels: pixelsOf(Buffer.from(await response.arrayBuffer())), isKept: true })
  }
  return pictures
}
