/** `onPicture` gets a small JPEG in base64, or nothing when the picture could not be read. */
export type AvatarPickerProps = { text: string; isBusy: boolean; onPicture: (base64: string | undefined) => void }
