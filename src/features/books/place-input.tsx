import { View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import { classList } from '../../lib/class-list'
import { session } from '../../sync/my-library'
import { Button } from '../../ui/button'
import type { FieldsProps } from './fields-props'
import styles from './own-fields.module.css'
import { LineInput } from './typed-field'

/** Where a book stands: typed, or one of the places that the reader has named. */
export function PlaceInput(props: FieldsProps) {
  const places = useStore(session.store, ({ settings }) => settings?.locations)
  const [round, setRound] = useState(0)
  const others = (places ?? []).filter((place) => place !== props.values.location)
  const take = (place: string) => {
    props.onSet('location', place)
    setRound(round + 1)
  }
  return (
    <View>
      <LineInput key={round} field="location" {...props} />
      {others.length > 0 && (
        <View className={classList(styles.places)}>
          {others.map((place) => (
            <Button key={place} text={place} look="outline" isCompact onPress={() => take(place)} />
          ))}
        </View>
      )}
    </View>
  )
}
