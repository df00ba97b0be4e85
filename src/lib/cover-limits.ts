import * as v from 'valibot'
import { PictureData } from '../../cloud/contract/picture'

/** The longer side of a cover that was photographed, in pixels: 240 points high where a point has three, and no cover is drawn higher. */
export const COVER_SIDE = 720
/** Of a JPEG, in percent; tried one after the other until the picture is small enough. */
export const QUALITIES = [80, 60, 40, 20] as const

/** Whether the function takes a picture of this size, in base64. */
export const isSmall = (base64: string): boolean => base64 !== '' && v.is(PictureData, base64)
