import { Unfinished } from '../../features/books/unfinished'
import { BatchPlace } from '../../features/inbox/batch-place'
import { InboxList } from '../../features/inbox/inbox-list'
import { inbox } from '../../features/inbox/my-inbox'
import { takeCode } from '../../features/inbox/take-code'
import { lookups } from '../../features/isbn/my-lookups'
import { ScanButton } from '../../features/isbn/scan-button'
import { useText } from '../../locale/use-text'
import { Heading } from '../../ui/heading'
import { Screen } from '../../ui/screen'
import { Stack } from '../../ui/stack'
import { toManual } from '../go'
import { ByNumber } from './by-number'
import { writeDown } from './write-down'

export default function AddScreen() {
  const text = useText()
  return (
    <Screen title={text.app.add} isTab>
      <Stack>
        <Heading level={1} text={text.app.add} />
        <Unfinished onResume={toManual} />
        <ScanButton onCode={takeCode} isContinuous />
        <BatchPlace />
        <InboxList
          onFill={({ seq, isbn13 }) => writeDown(isbn13, () => inbox.fill(seq))}
          onRetype={({ seq, code: misread }) => {
            inbox.undo(seq)
            lookups.correct(misread)
          }}
        />
        <ByNumber />
      </Stack>
    </Screen>
  )
}
