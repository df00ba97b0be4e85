import { View } from '@tarojs/components'
import { classList } from '../lib/class-list'
import { Icon } from './icon'
import styles from './stars.module.css'

const STARS = [1, 2, 3, 4, 5] as const

/** Five stars, some of them full: only to be seen. */
export function Stars({ value, isLarge = false }: { value: number; isLarge?: boolean }) {
  return (
    <View className={classList(styles.stars, isLarge && styles.large)} aria-hidden>
      {STARS.map((star) => (
        <View key={star} className={classList(styles.star)}>
          <View className={classList(styles.empty)}>
            <Icon name="star" isLarge={isLarge} />
          </View>
          {value >= star * 2 - 1 && (
            <View className={classList(styles.full)}>
              <Icon name={value >= star * 2 ? 'star' : 'half'} isLarge={isLarge} />
            </View>
          )}
        </View>
      ))}
    </View>
  )
}
