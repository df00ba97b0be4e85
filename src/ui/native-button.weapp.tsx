import { Button } from '@tarojs/components'
import { classList } from '../lib/class-list'
import styles from './native-button.module.css'

type NativeButtonProps = {
  text: string
  openType: 'share' | 'chooseAvatar' | 'agreePrivacyAuthorization'
  id?: string
  look?: 'solid' | 'outline'
  isCompact?: boolean
  isBusy?: boolean
  onAvatar?: (path: string) => void
  onAgree?: () => void
}

/** One of WeChat's own ways, behind a button that looks like ours. */
export function NativeButton({
  text,
  openType,
  id,
  look = 'outline',
  isCompact,
  isBusy = false,
  onAvatar,
  onAgree,
}: NativeButtonProps) {
  return (
    <Button
      {...(id !== undefined && { id })}
      className={classList(styles.native, look === 'solid' && styles.solid, isCompact && styles.compact)}
      openType={openType}
      disabled={isBusy}
      {...(onAvatar && {
        onChooseAvatar: ({ detail }: { detail: { avatarUrl: string } }) => onAvatar(detail.avatarUrl),
      })}
      {...(onAgree && { onAgreePrivacyAuthorization: onAgree })}
    >
      {text}
    </Button>
  )
}
