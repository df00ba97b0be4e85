/** Where a screen finds a picture of a folder; undefined when it cannot be read. */
export type PlaceOf = (
  folder: string,
  name: string,
  read: () => Promise<string | undefined>,
) => Promise<string | undefined>
