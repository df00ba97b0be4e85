export type CoverButtonProps = {
  text: string
  /** With a picture small enough to send, in base64; why there is none otherwise. */
  onPicture: (picture: { image: string } | 'unreadable' | 'refused') => unknown
}
