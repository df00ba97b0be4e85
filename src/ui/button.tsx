import { Text, View } from '@tarojs/components'
import { classList } from '../lib/class-list'
import styles from './button.module.css'
import { Icon, type IconName } from './icon'
import { Press } from './press'

export type ButtonProps = {
  text: string
  /** What a screen reader says, where the words alone would not tell which of many it is. */
  label?: string | undefined
  onPress: () => unknown
  look?: 'solid' | 'outline' | 'plain' | 'danger'
  icon?: IconName
  isBusy?: boolean
  isDisabled?: boolean
  /** As wide as its words, beside others. */
  isCompact?: boolean
}

export function Button({
  text,
  label,
  onPress,
  look = 'solid',
  icon,
  isBusy = false,
  isDisabled = false,
  isCompact = false,
}: ButtonProps) {
  const isOff = isBusy || isDisabled
  return (
    <Press
      className={classList(styles.button, styles[look], isOff && styles.off, isCompact && styles.compact)}
      label={label}
      onPress={onPress}
      isBusy={isBusy}
      isDisabled={isDisabled}
    >
      <View className={styles.inside ?? ''}>
        {isBusy ? <View className={styles.spinner ?? ''} /> : icon && <Icon name={icon} />}
        <Text>{text}</Text>
      </View>
    </Press>
  )
}
