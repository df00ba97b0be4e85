import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

const root = path.resolve(__dirname, '../../../../..')

/**
 * A list as Taro's guide shows it, with the compiler of our app. One setting differs that weighs here: in a browser
 * ours has an alias that puts elements of its own in the place of Taro's components (src/ui/elements.h5.ts), and this
 * list has Taro's. What that gains is part of the ratio.
 */
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
