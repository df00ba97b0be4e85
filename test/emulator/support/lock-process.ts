import { lockFolder } from '../../../cloud/emulator/store/folder-lock'

let release = () => {}

/** Tries for the folder whenever it is told to, says whether it has it, and lets go when it is told to. */
process.on('message', async (order: { folder?: string }) => {
  release()
  release = () => {}
  if (order.folder === undefined) {
    process.send?.('free')
    return
  }
  try {
    release = (await lockFolder(order.folder)).release
    process.send?.('held')
  } catch {
    process.send?.('refused')
  }
})
process.on('disconnect', () => process.exit())
process.send?.('ready')
