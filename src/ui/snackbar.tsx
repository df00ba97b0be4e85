import { Text, View } from '@tarojs/components'
import { useStore } from 'zustand'
import { aria } from '../lib/aria'
import { classList } from '../lib/class-list'
import { Press } from './press'
import styles from './snackbar.module.css'
import { hush, snackbar } from './snackbar.store'

export function Snackbar({ isAboveTabs, isAboveBar }: { isAboveTabs: boolean; isAboveBar: boolean }) {
  const snack = useStore(snackbar, (state) => state.snack)
  const { text, action } = snack ?? {}
  return (
    // Always there, so that screen readers notice when words come into it.
    <View
      className={classList(styles.place, isAboveTabs && styles.aboveTabs, isAboveBar && styles.aboveBar)}
      {...aria({ role: 'status' })}
    >
      {text && (
        <View className={classList(styles.bar)}>
          <Text className={classList(styles.text)}>{text}</Text>
          {action && (
            <Press
              className={classList(styles.action)}
              onPress={() => {
                hush()
                return action.run()
              }}
            >
              {action.text}
            </Press>
          )}
        </View>
      )}
    </View>
  )
}
