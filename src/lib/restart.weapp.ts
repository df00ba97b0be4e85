import Taro from '@tarojs/taro'

type Restart = (options: { path: string }) => Promise<unknown>

/** Starts the app over on a screen, so that nothing of a person is left in its memory. */
export async function restart(path: string): Promise<void> {
  // WeChat has it since base library 3.0.1; before, all screens are closed and what they showed has been forgotten.
  const { restartMiniProgram } = Taro as unknown as { restartMiniProgram?: Restart }
  if (restartMiniProgram) await restartMiniProgram({ path })
  else await Taro.reLaunch({ url: path })
}
