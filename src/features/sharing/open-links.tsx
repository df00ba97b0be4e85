import { Text, View } from '@tarojs/components'
import { useStore } from 'zustand'
import { messageOf } from '../../api/messages'
import { aria } from '../../lib/aria'
import { classList } from '../../lib/class-list'
import { dayOf } from '../../lib/day'
import { sharingWords } from '../../locale/sharing'
import { useText, useWords } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Heading } from '../../ui/heading'
import { ListEnd } from '../../ui/list-end'
import { Notice } from '../../ui/notice'
import { Skeleton } from '../../ui/skeleton'
import { say } from '../../ui/snackbar.store'
import { WorkButton } from '../../ui/work-button'
import styles from './links.module.css'
import type { Link } from './links.store'
import { links } from './my-links'
import { scopeText } from './scope-text'
import { SendLink } from './send-link'

/** Every link that opens something of this shelf. */
export function OpenLinks({ onLook }: { onLook: (token: string) => unknown }) {
  const text = useText()
  const sharing = useWords(sharingWords)
  const { links: open, isKnown, failed } = useStore(links.store)
  return (
    <View className={classList(styles.section)}>
      <Heading level={2} text={sharing.open} />
      {failed.loading && (
        <Notice tone="failure" title={sharing.loadFailed} text={messageOf(failed.loading, text)}>
          <WorkButton text={text.action.retry} look="outline" isCompact onPress={links.load} />
        </Notice>
      )}
      {!isKnown && !failed.loading && <Skeleton label={sharing.loading} rows={2} />}
      {isKnown && open.length === 0 && <Text className={classList(styles.soft)}>{sharing.none}</Text>}
      <View {...aria({ role: 'list' })}>
        {open.map((link) => (
          <OpenLink key={link.shareId} link={link} onLook={onLook} />
        ))}
      </View>
      {isKnown && open.length > 0 && <ListEnd />}
    </View>
  )
}

function OpenLink({ link, onLook }: { link: Link; onLook: (token: string) => unknown }) {
  const text = useText()
  const sharing = useWords(sharingWords)
  const { shareId, scope, token, createdAt, expiresAt } = link
  const isOver = expiresAt !== undefined && expiresAt <= Date.now()
  const ends = expiresAt === undefined ? sharing.endless : sharing.endsAt(dayOf(expiresAt), isOver)

  const revoke = async () => {
    const error = await links.revoke(shareId)
    say({ text: error ? `${sharing.revokeFailed}${messageOf(error, text)}` : sharing.revoked })
  }
  return (
    <View className={classList(styles.link)} {...aria({ role: 'listitem' })}>
      <Text className={classList(styles.title)}>{scopeText(scope, sharing)}</Text>
      <Text className={classList(styles.soft)}>{`${sharing.made(dayOf(createdAt))} · ${ends}`}</Text>
      {token === undefined && <Text className={classList(styles.soft)}>{sharing.elsewhere}</Text>}
      <View className={classList(styles.actions)}>
        {token !== undefined && !isOver && <SendLink token={token} />}
        {token !== undefined && (
          <Button text={sharing.preview} label={sharing.look} look="outline" isCompact onPress={() => onLook(token)} />
        )}
        <WorkButton text={sharing.revoke} look="danger" isCompact onPress={revoke} />
      </View>
    </View>
  )
}
