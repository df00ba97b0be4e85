import type { UserConfigExport } from '@tarojs/cli'

const prod: UserConfigExport<'webpack5'> = {
  // Chinese as it is: escaped, every character takes six bytes of the package instead of three.
  terser: {
    enable: true,
    config: { compress: { passes: 2, pure_funcs: ['console.log'] }, output: { ascii_only: false } },
  },
}

export default prod
