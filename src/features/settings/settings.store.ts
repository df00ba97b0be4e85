import * as v from 'valibot'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { Settings } from '../../../cloud/contract/member'
import type { Call } from '../../api/client'
import { newOpId } from '../../lib/op-id'
import type { KeyValue } from '../../storage/kept'
import { kept } from '../../storage/kept'

type Patch = { [F in keyof Settings]?: Settings[F] | undefined }
export type SettingsState = { locations: string[] }

export type SettingsKeeper = {
  store: StoreApi<SettingsState>
  /** Counts on this phone at once; the reader's other phones learn of it when the network allows. */
  choose(patch: Patch): Promise<void>
  /** Takes what another phone chose, except for what was chosen here and is not sent yet. */
  adopt(settings: Settings): Promise<void>
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
  const store = createStore<SettingsState>(() => ({ locations: places.read() ?? [] }))

  function here(patch: Patch): void {
    apply(patch)
    if (!patch.locations) return
    places.write(patch.locations)
    store.setState({ locations: patch.locations })
  }

  async function send(): Promise<void> {
    const change = waiting.read()
    if (!change) return
    try {
      await call('settings/update', change)
      // What was chosen meanwhile waits under another name.
      if (waiting.read()?.opId === change.opId) waiting.drop()
      else await send()
    } catch {
      // It stays on the phone and is sent at the next start: nobody has to know.
    }
  }

  return {
    store,
    async choose(patch) {
      here(patch)
      waiting.write({ opId: newOpId(), patch: { ...waiting.read()?.patch, ...patch } })
      await send()
    },
    async adopt(settings) {
      here({ ...settings, ...waiting.read()?.patch })
      await send()
    },
    forget() {
      places.drop()
      waiting.drop()
      store.setState({ locations: [] })
    },
  }
}
