import Taro from '@tarojs/taro'
import type { Folder, Holding } from './folder'
import { notKept } from './not-kept'
import { userPath } from './user-path'

const ENCODING = { texts: 'utf8', pictures: 'base64' } as const

/** On a phone each is a file of the person's own folder, written beside and then moved into its place. */
export function folderOnDevice(folder: string, holding: Holding = 'texts'): Folder {
  const files = Taro.getFileSystemManager()
  const root = userPath(folder)
  const encoding = ENCODING[holding]
  const has = (path: string) =>
    finished((told) => files.access({ path, ...told })).then(
      () => true,
      () => false,
    )
  return {
    async read(name) {
      const filePath = userPath(folder, name)
      if (!(await has(filePath))) return undefined
      return new Promise((resolve, reject) => {
        const success = ({ data }: { data: string | ArrayBuffer }) =>
          resolve(typeof data === 'string' ? data : undefined)
        files.readFile({ filePath, encoding, success, fail: (told) => reject(failure(told)) })
      })
    },
    async write(name, data) {
      if (!(await has(root))) await finished((told) => files.mkdir({ dirPath: root, recursive: true, ...told }))
      const beside = userPath(folder, name + BESIDE)
      await finished((told) => files.writeFile({ filePath: beside, data, encoding, ...told })).catch((cause: unknown) =>
        Promise.reject(notKept(cause)),
      )
      await finished((told) => files.rename({ oldPath: beside, newPath: userPath(folder, name), ...told }))
    },
    async names() {
      if (!(await has(root))) return []
      return new Promise((resolve, reject) => {
        files.readdir({
          dirPath: root,
          success: ({ files: found }) => resolve(found.filter((name) => !name.endsWith(BESIDE))),
          fail: (told) => reject(failure(told)),
        })
      })
    },
    async remove(name) {
      const filePath = userPath(folder, name)
      if (await has(filePath)) await finished((told) => files.unlink({ filePath, ...told }))
    },
    async wipe() {
      if (await has(root)) await finished((told) => files.rmdir({ dirPath: root, recursive: true, ...told }))
    },
  }
}

const BESIDE = '.new'

type Told = { success: () => void; fail: (told: { errMsg: string }) => void }

function finished(start: (told: Told) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    start({ success: () => resolve(), fail: (told) => reject(failure(told)) })
  })
}

const failure = ({ errMsg }: { errMsg: string }) => new Error(errMsg)
