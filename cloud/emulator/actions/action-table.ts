import { WireError } from '../wire/wire-error'
import type { Action } from './action'
import { addCollection } from './add-collection'
import { calculateDocument } from './calculate-document'
import { getDocument } from './get-document'
import { insertDocument } from './insert-document'
import { modifyAndReturn } from './modify-and-return'
import { modifyDocument } from './modify-document'
import { removeDocument } from './remove-document'

export function actionNamed(name: string): Action {
  const action = ACTIONS.get(name)
  if (!action) throw new WireError('INVALID_PARAM', `the emulator has no action ${name}`)
  return action
}

const ACTIONS = new Map<string, Action>([
  ['database.addCollection', addCollection],
  ['database.insertDocument', insertDocument],
  ['database.getDocument', getDocument],
  ['database.calculateDocument', calculateDocument],
  ['database.modifyDocument', modifyDocument],
  ['database.modifyAndReturnDoc', modifyAndReturn],
  ['database.removeDocument', removeDocument],
])
