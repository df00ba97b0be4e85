import * as v from 'valibot'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { Settings } from '../../../cloud/contract/member'
import { type ApiError, apiErrorOf, isPassing } from '../../api/api-error'
import type { Call } from '../../api/client'
import { newOpId } from '../../lib/op-id'
import type { KeyValue } from '../../storage/kept'
import { kept } from '../../storage/kept'

type Patch = { [F in keyof Settings]?: Settings[F] | undefined }
export type SettingsState = {
  locations: string[]
  /** What was chosen here could not be sent yet. */
  isWaiting: boolean
  /** It was refused, and no waiting changes that. */
  error?: ApiError | undefined
}

export type SettingsKeeper = {
  store: StoreApi<SettingsState>
  /**
   * Counts on this phone at once; the reader's other phones learn of it when the network allows.
   * @throws ApiError STORAGE_FULL, at once, when the phone has no room to keep it.
   */
  choose(patch: Patch): Promise<void>
  /** Takes what another phone chose, except for what was chosen here and is not sent yet. */
  adopt(settings: Settings): Promise<void>
  /** Sends what waits: the app was opened, the network is back, or the reader asks for it. */
  send(): Promise<void>
  /** Leaves nothing of it on this phone. */
  forget(): void
}

type Parts = {
  call: Call
  device: KeyValue
  person: string
  apply: (patch: Patch) => void
}

const Waiting = v.object({ opId: v.string(), patch: v.partial(Settings) })

export function createSettings({ call, device, person, apply }: Parts): SettingsKeeper {
  const places = kept(device, `locations.${person}`, v.array(v.string()))
  const waiting = kept(device, `settings-waiting.${person}`, Waiting)
  const store = createStore<SettingsState>(() => ({ locations: places.read() ?? [], isWaiting: false }))
  let sending: Promise<void> | undefined

  function here(patch: Patch): void {
    apply(patch)
    if (!patch.locations) return
    places.write(patch.locations)
    store.setState({ locations: patch.locations })
  }

  async function sendAll(): Promise<void> {
    for (let change = waiting.read(); change; change = waiting.read()) {
      await call('settings/update', change)
      // What was chosen meanwhile waits under another name.
      if (waiting.read()?.opId === change.opId) waiting.drop()
    }
  }

  function send(): Promise<void> {
    sending ??= sendAll()
      .then(
        () => store.setState({ isWaiting: false, error: undefined }),
        (cause: unknown) => {
          const error = apiErrorOf(cause)
          store.setState({ isWaiting: true, error: isPassing(error) ? undefined : error })
        },
      )
      .finally(() => {
        sending = undefined
      })
    return sending
  }

  return {
    ...{ store, send },
    choose(patch) {
      waiting.write({ opId: newOpId(), patch: { ...waiting.read()?.patch, ...patch } })
      here(patch)
      return send()
    },
    async adopt(settings) {
      here({ ...settings, ...waiting.read()?.patch })
      await send()
    },
    forget() {
      places.drop()
      waiting.drop()
      store.setState({ locations: [], isWaiting: false, error: undefined })
    },
  }
}
