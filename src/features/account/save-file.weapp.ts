import Taro from '@tarojs/taro'
import { userPath } from '../../storage/user-path'

type ShareFile = (options: { filePath: string; fileName: string }) => Promise<unknown>

/** Gives a text to the reader as a file: a phone sends it to a chat, to themselves for one. */
export async function saveFile(name: string, content: string, _type: string): Promise<void> {
  const filePath = userPath(name)
  Taro.getFileSystemManager().writeFileSync(filePath, content, 'utf8')
  // Taro passes it on but does not know its name.
  const { shareFileMessage } = Taro as unknown as { shareFileMessage: ShareFile }
  await shareFileMessage({ filePath, fileName: name })
}

/** Removes from the phone what was given to the reader, who has it. */
export function forgetFiles(): void {
  const files = Taro.getFileSystemManager()
  for (const name of files.readdirSync(userPath())) if (isExport(name)) files.unlinkSync(userPath(name))
}

const isExport = (name: string) => /^bookcase-[\d-]+\.(csv|json)$/.test(name)
