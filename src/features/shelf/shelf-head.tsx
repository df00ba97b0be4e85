import { Text, View } from '@tarojs/components'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { Heading } from '../../ui/heading'
import { Icon, type IconName } from '../../ui/icon'
import { Press } from '../../ui/press'
import { hush } from '../../ui/snackbar.store'
import { shelfView } from './my-shelf-view'
import styles from './shelf-head.module.css'

type ShelfHeadProps = { canPick: boolean; isPicking: boolean; onShop: () => unknown; onStats: () => unknown }

/** The name of the screen, and the ways off it. */
export function ShelfHead({ canPick, isPicking, onShop, onStats }: ShelfHeadProps) {
  const { app, shelf, bulk } = useText()
  const pick = () => {
    // The bar at the foot takes the place where short words are said.
    hush()
    shelfView.startPicking()
  }
  return (
    <View className={classList(styles.head)}>
      <Heading level={1} text={app.shelf} />
      <View className={classList(styles.tools)}>
        <Tool icon="shop" text={shelf.shop} onPress={onShop} />
        {canPick && <Tool icon="chart" text={shelf.stats} onPress={onStats} />}
        {canPick && (
          <Tool
            icon={isPicking ? 'close' : 'pick'}
            text={isPicking ? bulk.stop : shelf.pick}
            onPress={isPicking ? shelfView.stopPicking : pick}
          />
        )}
      </View>
    </View>
  )
}

function Tool({ icon, text, onPress }: { icon: IconName; text: string; onPress: () => unknown }) {
  return (
    <Press className={classList(styles.tool)} onPress={onPress}>
      <View className={classList(styles.inside)}>
        <Icon name={icon} />
        <Text>{text}</Text>
      </View>
    </Press>
  )
}
