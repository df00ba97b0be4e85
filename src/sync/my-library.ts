import { call } from '../api/call'
import { person } from '../api/person'
import { later } from '../lib/later'
import { device } from '../storage/device'
import { folderOnDevice } from '../storage/folder-on-device'
import { kept } from '../storage/kept'
import { placeOf } from '../storage/picture-place'
import { createLibrary } from './library.store'
import { openPictures } from './pictures'
import { createSession, KeptSession } from './session.store'

/** Who is here, and their shelf on this phone: one of each in the app. */
export const session = createSession(call, kept(device, `session.${person()}`, KeptSession), Date.now)

const covers = `covers-${person()}`
const pictures = openPictures(folderOnDevice(covers, 'pictures'), (name, read) => placeOf(covers, name, read))

export const library = createLibrary({
  ...{
    call,
    who: session,
    person: person(),
    device,
    folder: folderOnDevice,
    pictures,
    now: Date.now,
    random: Math.random,
    later,
  },
})
