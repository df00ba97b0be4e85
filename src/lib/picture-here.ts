const places = new Map<string, string>()

/** This picture of cloud storage is on the phone, too: what was just sent is not fetched back. */
export const keepHere = (picture: string, place: string): unknown => places.set(picture, place)

/** The place of a picture on the phone, as long as it is known; else the picture's own address. */
export const nearest = (picture: string): string => places.get(picture) ?? picture

export const forgetHere = (): void => places.clear()
