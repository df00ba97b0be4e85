import { WireError } from '../wire/wire-error'
import type { Action } from './action'
import { addCollection } from './add-collection'
import { aggregateDocuments } from './aggregate-documents'
import { calculateDocument } from './calculate-document'
import { getDocument } from './get-document'
import { insertDocument } from './insert-document'
import { invokeFunction } from './invoke-function'
import { modifyAndReturn } from './modify-and-return'
import { modifyDocument } from './modify-document'
import { openApi } from './open-api'
import { removeDocument } from './remove-document'
import { batchCopyFile, batchDeleteFile, batchGetDownloadUrl, getUploadMetadata } from './storage-actions'
import { abortTransaction, commitTransaction, startTransaction } from './transaction-actions'

export function actionNamed(name: string): Action {
  const action = ACTIONS.get(name)
  if (!action) throw new WireError('INVALID_PARAM', `the emulator has no action ${name}`)
  return action
}

/** Whether a name is that of an action (`database.getDocument`) or of a service (`database`). */
export function isScope(name: string): boolean {
  return [...ACTIONS.keys()].some((action) => action === name || action.split('.')[0] === name)
}

const ACTIONS = new Map<string, Action>([
  ['database.addCollection', addCollection],
  ['database.insertDocument', insertDocument],
  ['database.getDocument', getDocument],
  ['database.calculateDocument', calculateDocument],
  ['database.modifyDocument', modifyDocument],
  ['database.modifyAndReturnDoc', modifyAndReturn],
  ['database.removeDocument', removeDocument],
  ['database.aggregateDocuments', aggregateDocuments],
  ['database.startTransaction', startTransaction],
  ['database.commitTransaction', commitTransaction],
  ['database.abortTransaction', abortTransaction],
  ['functions.invokeFunction', invokeFunction],
  ['storage.getUploadMetadata', getUploadMetadata],
  ['storage.batchGetDownloadUrl', batchGetDownloadUrl],
  ['storage.batchDeleteFile', batchDeleteFile],
  ['storage.batchCopyFile', batchCopyFile],
  ['wx.openApi', openApi],
])
