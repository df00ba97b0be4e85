import { Text, View } from '@tarojs/components'
import type { Book } from '../../../cloud/contract/book'
import type { ApiError } from '../../api/api-error'
import { messageOf } from '../../api/messages'
import { classList } from '../../lib/class-list'
import { dayOf } from '../../lib/day'
import { exportingWords } from '../../locale/exporting'
import { useText, useWords, wordsNow } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Notice } from '../../ui/notice'
import { say } from '../../ui/snackbar.store'
import { useWork } from '../../ui/use-work'
import { asCsv, asJson, type Belongings } from './export'
import styles from './export-files.module.css'
import { saveFile } from './save-file'

/** What goes into a file, as far as it is here; `again` asks once more for what could not be had. */
export type Gathered<T> = { found?: T | undefined; error?: ApiError | undefined; again: () => unknown }

type ExportFilesProps = {
  /** The shelf on this phone. */
  books: Gathered<readonly Book[]>
  /** That, and what only the cloud has. */
  everything: Gathered<Belongings>
}

/**
 * What a reader has here, as files of their own. It is gathered first: WeChat hands on only right after a press. The
 * table needs no network.
 */
export function ExportFiles({ books, everything }: ExportFilesProps) {
  const exporting = useWords(exportingWords)
  return (
    <View>
      <Text className={classList(styles.text)}>{exporting.text}</Text>
      <Field label={exporting.csv} hint={exporting.csvText}>
        <ExportFile
          {...books}
          look="solid"
          textFor={({ length }) => exporting.saveCsv(length)}
          save={(found) => save('csv', asCsv(found), 'text/csv')}
        />
      </Field>
      <Field label={exporting.json} hint={exporting.jsonText}>
        <ExportFile
          {...everything}
          look="outline"
          textFor={() => exporting.saveJson}
          save={(found) => save('json', asJson(found, Date.now()), 'application/json')}
        />
      </Field>
    </View>
  )
}

type ExportFileProps<T> = Gathered<T> & {
  look: 'solid' | 'outline'
  textFor: (found: T) => string
  save: (found: T) => Promise<void>
}

function ExportFile<T>({ found, error, again, look, textFor, save: saveIt }: ExportFileProps<T>) {
  const text = useText()
  const saving = useWork(() => found && saveIt(found))
  const exporting = useWords(exportingWords)
  if (error) {
    return (
      <Notice tone="failure" title={exporting.failed} text={messageOf(error, text)}>
        <Button text={text.action.retry} look="outline" isCompact onPress={again} />
      </Notice>
    )
  }
  return (
    <Button
      text={found ? textFor(found) : exporting.gathering}
      look={look}
      isBusy={found === undefined || saving.isBusy}
      onPress={saving.start}
    />
  )
}

async function save(extension: 'json' | 'csv', content: string, type: string): Promise<void> {
  const said = wordsNow(exportingWords)
  const name = `bookcase-${dayOf(Date.now())}.${extension}`
  await saveFile(name, content, type).then(
    () => say({ text: said.saved(name) }),
    () => say({ text: said.notSaved }),
  )
}
