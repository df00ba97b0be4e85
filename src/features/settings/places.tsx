import { Text, View } from '@tarojs/components'
import { useStore } from 'zustand'
import { classList } from '../../lib/class-list'
import { placesWords } from '../../locale/places'
import { useWords } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Press } from '../../ui/press'
import { settings } from './my-settings'
import { nameDraft, PlaceName } from './place-name'
import styles from './places.module.css'
import { SettingsStatus } from './settings-status'

type PlacesProps = {
  /** Where books stand. */
  used: readonly string[]
  /** A place has another name: the books that stand there are told. */
  onRename: (from: string, to: string) => unknown
}

/** Rooms, bookcases and shelves by the reader's own names, in their order. */
export function Places({ used, onRename }: PlacesProps) {
  const text = useWords(placesWords)
  const { locations } = useStore(settings.store)
  const others = used.filter((place) => !locations.includes(place))

  const keep = (next: readonly string[]) => settings.choose({ locations: [...new Set(next)] })
  const rename = (from: string, to: string) => {
    onRename(from, to)
    return keep(locations.map((place) => (place === from ? to : place)))
  }
  const remove = (place: string) => {
    nameDraft(place).drop()
    return keep(locations.filter((other) => other !== place))
  }
  const raise = (at: number) => {
    const [place = '', above = ''] = [locations[at], locations[at - 1]]
    return keep([...locations.slice(0, at - 1), place, above, ...locations.slice(at + 1)])
  }
  return (
    <View>
      <Text className={classList(styles.soft)}>{text.text}</Text>
      <SettingsStatus />
      <View className={classList(styles.list)}>
        {locations.map((place, at) => (
          <View key={place} className={classList(styles.row)}>
            <View className={classList(styles.name)}>
              <PlaceName
                label={text.rename(place)}
                action={text.renameShort}
                name={place}
                onName={(name) => rename(place, name)}
              />
            </View>
            {at > 0 && (
              <Press className={classList(styles.icon)} label={text.raise(place)} onPress={() => raise(at)}>
                <View className={classList(styles.up)}>
                  <Icon name="next" />
                </View>
              </Press>
            )}
            <Press className={classList(styles.icon)} label={text.remove(place)} onPress={() => remove(place)}>
              <Icon name="close" />
            </Press>
          </View>
        ))}
        <PlaceName
          label={text.add}
          action={text.addShort}
          placeholder={text.placeholder}
          name=""
          onName={(name) => keep([...locations, name])}
        />
      </View>
      {others.length > 0 && (
        <View>
          <Text className={classList(styles.soft)}>{text.used}</Text>
          {others.map((place) => (
            <View key={place} className={classList(styles.row)}>
              <Button text={text.take(place)} look="outline" isCompact onPress={() => keep([...locations, place])} />
            </View>
          ))}
        </View>
      )}
    </View>
  )
}
