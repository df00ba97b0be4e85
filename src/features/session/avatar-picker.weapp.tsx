import { NativeButton } from '../../ui/native-button'
import type { AvatarPickerProps } from './avatar-picker-props'
import { smallPicture } from './picture-of-path'

/** WeChat's own avatar, or a photo: its own sheet asks which. */
export function AvatarPicker({ text, isBusy, onPicture }: AvatarPickerProps) {
  const picked = async (path: string) => onPicture(await smallPicture(path).catch(() => undefined))
  return <NativeButton text={text} openType="chooseAvatar" isCompact isBusy={isBusy} onAvatar={picked} />
}
