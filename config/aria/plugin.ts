import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import { ariaComponents } from './components'

type Platform = {
  runtimePath: string | string[]
  template?: { mergeComponents: (ctx: IPluginContext, components: typeof ariaComponents) => void }
}

/** Lets aria attributes reach the Mini Program: into its templates here, into its data through runtime.ts. */
export default (ctx: IPluginContext): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: Platform) {
      if (!platform.template || process.env.TARO_ENV !== 'weapp') return
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'runtime.ts')].flat()
      platform.template.mergeComponents(ctx, ariaComponents)
    },
  })
}
