import { View } from '@tarojs/components'
import { aria } from '../lib/aria'
import { classList } from '../lib/class-list'
import styles from './rating.module.css'
import type { RatingProps } from './rating-props'
import { Stars } from './stars'

const HALVES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** Half stars: each half can be pressed, and says what it stands for. */
export function Rating({ label, value, onRate, wordFor }: RatingProps) {
  return (
    <View className={classList(styles.rating)} {...aria({ role: 'radiogroup', label })}>
      <Stars value={value} isLarge />
      <View className={classList(styles.halves)}>
        {HALVES.map((half) => (
          <View
            key={half}
            className={classList(styles.half)}
            onClick={() => onRate(half)}
            {...aria({ role: 'radio', label: wordFor(half), isChecked: half === value })}
          />
        ))}
      </View>
    </View>
  )
}
