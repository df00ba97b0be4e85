/** Where a browser finds a picture: a file of cloud storage stands behind the emulator. */
export function pictureAddress(picture: string): string {
  return picture.startsWith('cloud://') ? `/emulator/file?id=${encodeURIComponent(picture)}` : picture
}
