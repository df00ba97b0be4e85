import Taro from '@tarojs/taro'

type ShareFile = (options: { filePath: string; fileName: string }) => Promise<unknown>

/** Gives a text to the reader as a file: a phone sends it to a chat, to themselves for one. */
export async function saveFile(name: string, content: string, _type: string): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  Taro.getFileSystemManager().writeFileSync(filePath, content, 'utf8')
  // Taro passes it on but does not know its name.
  const { shareFileMessage } = Taro as unknown as { shareFileMessage: ShareFile }
  await shareFileMessage({ filePath, fileName: name })
}
