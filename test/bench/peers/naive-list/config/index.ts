import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

const root = path.resolve(__dirname, '../../../../..')

/** A list as Taro's guide shows it, built as our app is: same compiler, same settings of the package. */
export default defineConfig<'webpack5'>({
  projectName: 'naive-list',
  designWidth: 375,
  deviceRatio: { 375: 1 },
  sourceRoot: 'src',
  outputRoot: path.relative(path.resolve(__dirname, '..'), path.join(root, '.cache/naive-list')),
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  h5: { publicPath: '/', router: { mode: 'hash' }, postcss: { pxtransform: { enable: false } } },
})
