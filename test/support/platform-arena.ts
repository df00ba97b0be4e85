import cloud from 'wx-server-sdk'
import type { Arena, RawDocument } from './arena'
import { personOf } from './person'
import type { World } from './world'

/** The whole path: the built function, the real SDK, the real emulator; data is laid out as the console would, by the SDK. */
export function platformArena(world: World): Arena {
  const database = () => {
    Object.assign(process.env, world.emulator.sdkEnvironment)
    cloud.init({ env: world.emulator.envId })
    return cloud.database()
  }
  return {
    send: async (openid, event) => (await personOf(() => world.emulator.url, openid).send(event)).result,
    async insert(name, documents) {
      for (let at = 0; at < documents.length; at += 200) {
        await database()
          .collection(name)
          .add({ data: documents.slice(at, at + 200) })
      }
    },
    async documents(name) {
      const all: RawDocument[] = []
      for (;;) {
        const page = (await database().collection(name).orderBy('_id', 'asc').skip(all.length).limit(1000).get()) as {
          data: RawDocument[]
        }
        all.push(...page.data)
        if (page.data.length < 1000) return all
      }
    },
  }
}
