import Taro from '@tarojs/taro'
import type { Folder } from './folder'

/** On a phone a text is a file of the person's own folder, written beside and then moved into its place. */
export function folderOnDevice(folder: string): Folder {
  const files = Taro.getFileSystemManager()
  const root = `${Taro.env.USER_DATA_PATH}/${folder}`
  const has = (path: string) =>
    finished((told) => files.access({ path, ...told })).then(
      () => true,
      () => false,
    )
  return {
    async read(name) {
      const filePath = `${root}/${name}`
      if (!(await has(filePath))) return undefined
      return new Promise((resolve, reject) => {
        const success = ({ data }: { data: string | ArrayBuffer }) =>
          resolve(typeof data === 'string' ? data : undefined)
        files.readFile({ filePath, encoding: 'utf8', success, fail: (told) => reject(failure(told)) })
      })
    },
    async write(name, text) {
      if (!(await has(root))) await finished((told) => files.mkdir({ dirPath: root, recursive: true, ...told }))
      const beside = `${root}/${name}.new`
      await finished((told) => files.writeFile({ filePath: beside, data: text, encoding: 'utf8', ...told }))
      await finished((told) => files.rename({ oldPath: beside, newPath: `${root}/${name}`, ...told }))
    },
    async wipe() {
      if (await has(root)) await finished((told) => files.rmdir({ dirPath: root, recursive: true, ...told }))
    },
  }
}

type Told = { success: () => void; fail: (told: { errMsg: string }) => void }

function finished(start: (told: Told) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    start({ success: () => resolve(), fail: (told) => reject(failure(told)) })
  })
}

const failure = ({ errMsg }: { errMsg: string }) => new Error(errMsg)
