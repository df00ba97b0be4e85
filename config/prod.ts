import type { UserConfigExport } from '@tarojs/cli'

const prod: UserConfigExport<'webpack5'> = {
  terser: { enable: true, config: { compress: { passes: 2, pure_funcs: ['console.log'] } } },
}

export default prod
