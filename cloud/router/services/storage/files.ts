import { AppError } from '../../kernel/app-error'

/** Cloud storage as wx-server-sdk has it. */
export type CloudStorage = {
  upload(path: string, content: Buffer): Promise<{ fileID: string }>
  remove(fileIds: string[]): Promise<{ fileList: { fileID: string; status: number; errMsg: string }[] }>
}

export type Files = {
  /** Answers the file's id, `cloud://…`. */
  save(path: string, content: Buffer): Promise<string>
  /** What is gone already is gone. @throws AppError UPSTREAM_FAILED when a file stays. */
  remove(fileIds: readonly string[]): Promise<void>
}

/** The platform takes so many files in one request. */
const MOST = 50

export function filesIn(storage: CloudStorage): Files {
  return {
    async save(path, content) {
      return (await storage.upload(path, content)).fileID
    },
    async remove(fileIds) {
      for (let at = 0; at < fileIds.length; at += MOST) {
        const { fileList } = await storage.remove(fileIds.slice(at, at + MOST))
        const left = fileList.find(({ status, errMsg }) => status !== 0 && !/NONEXIST|not exist/i.test(errMsg))
        if (left) throw new AppError('UPSTREAM_FAILED', 'a file was not removed', { cause: left })
      }
    },
  }
}
