import type { Build } from './build'
import type { Journal, Request, SetData } from './journal'
import type { Page } from './page-stack'
import { type PageWeight, weightOf } from './page-weight'
import { openPlaces, type Size } from './place'
import { taroRoot } from './screen'

/** A picture of a screen: where it comes from, and how large it is shown, in logical pixels. */
export type ShownPicture = { address: string; place: Size | undefined }
/** A page as it stood when the app had come to rest. */
export type SeenScreen = { weight: PageWeight; pictures: readonly ShownPicture[] }

/** What an app did from when it was first opened, through every restart. Times are this machine's milliseconds. */
export type AppRecord = {
  /** From opening the app until nothing more was drawn; of several openings the longest. */
  firstScreenMs: number
  longestTurnMs: number
  setData: readonly SetData[]
  requests: readonly Request[]
  screens: readonly SeenScreen[]
}

export function openRecord(build: Build) {
  const placeOf = openPlaces(build)
  const lives = new Map<Journal, { firstScreenMs: number }>()
  const screens: SeenScreen[] = []

  const picturesOf = (page: Page) =>
    [...page.drawn.frame.querySelectorAll('image')].flatMap((image) => {
      const address = image.getAttribute('src') ?? ''
      return address === '' ? [] : [{ address, place: placeOf(image) }]
    })
  return {
    /** Looks at the app when it has come to rest. */
    see(journal: Journal, front: Page | undefined) {
      const drawnAt = journal.setData.at(-1)?.at ?? performance.now()
      if (!lives.has(journal)) lives.set(journal, { firstScreenMs: drawnAt - journal.openedAt })
      if (front) screens.push({ weight: weightOf(taroRoot(front)), pictures: picturesOf(front) })
    },
    whole(): AppRecord {
      const journals = [...lives.keys()]
      return {
        firstScreenMs: Math.max(0, ...[...lives.values()].map(({ firstScreenMs }) => firstScreenMs)),
        longestTurnMs: Math.max(0, ...journals.map(({ longestTurnMs }) => longestTurnMs)),
        setData: journals.flatMap(({ setData }) => setData),
        requests: journals.flatMap(({ requests }) => requests),
        screens,
      }
    },
  }
}
