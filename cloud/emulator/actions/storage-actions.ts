import { isDocument } from '../engine/document'
import { checkPath } from '../storage/file-path'
import type { WireRequest } from '../wire/request'
import { invalidParameter } from '../wire/wire-error'
import type { Action } from './action'

const MOST_FILES = 50
const DEFAULT_SECONDS = 7200

export const getUploadMetadata: Action = async (request, { storage }) => {
  const path = checkPath(request.text('path'))
  const { url, authorization } = storage.links.upload(path)
  const fileId = storage.ids.idOf(path)
  const cosFileId = Buffer.from(fileId).toString('base64url')
  return { data: { url, token: authorization, authorization, fileId, cosFileId } }
}

export const batchGetDownloadUrl: Action = async (request, { storage }) => {
  const list = batch(request, 'file_list').map((item) => (isDocument(item) ? item : {}))
  return {
    data: {
      download_list: list.map(({ fileid, max_age: maxAge = DEFAULT_SECONDS }) => {
        const fileID = String(fileid)
        const path = storage.ids.pathOf(fileID)
        if (path === undefined || !storage.files.find(path))
          return { code: 'STORAGE_FILE_NONEXIST', message: 'storage file not exists', fileID, tempFileURL: '' }
        return { code: 'SUCCESS', fileID, tempFileURL: storage.links.download(path, Number(maxAge)), maxAge }
      }),
    },
  }
}

export const batchDeleteFile: Action = async (request, { storage }) => {
  const deleted = []
  for (const item of batch(request, 'fileid_list')) {
    const fileID = String(item)
    const path = storage.ids.pathOf(fileID)
    const isGone = path !== undefined && (await storage.files.remove(path))
    deleted.push({ fileID, code: isGone ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' })
  }
  return { data: { delete_list: deleted } }
}

export const batchCopyFile: Action = async (request, { storage }) => {
  const copied = []
  for (const item of batch(request, 'file_list')) {
    if (!isDocument(item)) throw invalidParameter('file_list holds objects')
    const [from, to] = [checkPath(String(item.src_path)), checkPath(String(item.dst_path))]
    const file = storage.files.find(from)
    if (!file) {
      copied.push({ code: 'STORAGE_FILE_NONEXIST', message: `${from} does not exist` })
    } else if (item.overwrite === false && storage.files.find(to)) {
      copied.push({ code: 'STORAGE_FILE_EXIST', message: `${to} exists` })
    } else {
      await storage.files.save(to, storage.files.read(file), file.contentType)
      if (item.remove_original === true) await storage.files.remove(from)
      copied.push({ code: 'SUCCESS', fileId: storage.ids.idOf(to) })
    }
  }
  return { data: { copy_list: copied } }
}

function batch(request: WireRequest, name: string): unknown[] {
  const list = request.list(name)
  if (list.length > MOST_FILES) throw invalidParameter(`at most ${MOST_FILES} files in one request`)
  return list
}
