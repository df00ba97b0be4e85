import { View } from '@tarojs/components'
import { aria } from '../lib/aria'
import { classList } from '../lib/class-list'
import styles from './press.module.css'
import type { PressProps } from './press-props'
import { useOnce } from './use-once'

/** Anything one can press. On a phone a View that tells the screen reader it is a button. */
export function Press({
  onPress,
  label,
  className,
  isDisabled = false,
  isBusy = false,
  isPicked,
  children,
}: PressProps) {
  const isOff = isDisabled || isBusy
  const press = useOnce(onPress)
  return (
    <View
      className={classList(styles.press, className)}
      hoverClass={isOff ? 'none' : (styles.pressed ?? 'none')}
      hoverStayTime={60}
      {...aria({
        role: isPicked === undefined ? 'button' : 'checkbox',
        label,
        isChecked: isPicked,
        isDisabled: isOff || undefined,
      })}
      onClick={() => {
        if (!isOff) press()
      }}
    >
      {children}
    </View>
  )
}
