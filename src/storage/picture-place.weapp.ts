import type { PlaceOf } from './picture-place-of'
import { userPath } from './user-path'

/** On a phone an image takes the path of a file. */
export const placeOf: PlaceOf = async (folder, name) => userPath(folder, name)
