import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { type ApiError, apiErrorOf } from '../../api/api-error'
import { messageOf } from '../../api/messages'
import { classList } from '../../lib/class-list'
import { dayOf } from '../../lib/day'
import { exportingWords } from '../../locale/exporting'
import { useText, useWords } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Notice } from '../../ui/notice'
import { say } from '../../ui/snackbar.store'
import { asCsv, asJson, type Belongings } from './export'
import styles from './export-files.module.css'
import { saveFile } from './save-file'

/** Everything a reader has here, as files of their own. It is gathered first: WeChat hands on only right after a press. */
export function ExportFiles({ gather }: { gather: () => Promise<Belongings> }) {
  const text = useText()
  const exporting = useWords(exportingWords)
  const [gathered, setGathered] = useState<Belongings>()
  const [error, setError] = useState<ApiError>()
  const [round, setRound] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again
  useEffect(() => {
    gather().then(setGathered, (cause) => setError(apiErrorOf(cause)))
  }, [round])

  const again = () => {
    setError(undefined)
    setRound(round + 1)
  }
  const save = async (extension: 'json' | 'csv', content: string, type: string) => {
    const name = `bookcase-${dayOf(Date.now())}.${extension}`
    await saveFile(name, content, type).then(
      () => say({ text: exporting.saved(name) }),
      () => say({ text: exporting.notSaved }),
    )
  }
  if (error) {
    return (
      <Notice tone="failure" title={exporting.failed} text={messageOf(error, text)}>
        <Button text={text.action.retry} look="outline" isCompact onPress={again} />
      </Notice>
    )
  }
  const isBusy = gathered === undefined
  return (
    <View>
      <Text className={classList(styles.text)}>{exporting.text}</Text>
      <Field label={exporting.csv} hint={exporting.csvText}>
        <Button
          text={isBusy ? exporting.gathering : exporting.saveCsv(gathered.books.length)}
          isBusy={isBusy}
          onPress={() => gathered && save('csv', asCsv(gathered.books), 'text/csv')}
        />
      </Field>
      <Field label={exporting.json} hint={exporting.jsonText}>
        <Button
          text={isBusy ? exporting.gathering : exporting.saveJson}
          look="outline"
          isBusy={isBusy}
          onPress={() => gathered && save('json', asJson(gathered, Date.now()), 'application/json')}
        />
      </Field>
    </View>
  )
}
