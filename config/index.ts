import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import manifest from '../package.json'
import dev from './dev'
import prod from './prod'

const isWeapp = process.env.TARO_ENV === 'weapp'
const here = (file: string) => path.resolve(__dirname, file)

// Taro lowers only src/ by itself; these come as modern JavaScript. Its schema takes functions here, not patterns.
const lowered = [
  /[\\/]cloud[\\/]contract[\\/]/,
  /[\\/]config[\\/]aria[\\/]/,
  /node_modules[\\/](papaparse|valibot|zustand)[\\/]/,
]
const compile = { include: [(file: string) => lowered.some((pattern) => pattern.test(file))] }

// We write CSS pixels: they are logical pixels on both targets, so type does not grow with the width of the screen.
// All that is wanted of pxtransform is that it reads #ifdef.
const postcss = {
  pxtransform: { enable: true, config: { methods: ['platform'] } },
  cssModules: {
    enable: true,
    config: { namingPattern: 'module', generateScopedName: '[local]_[hash:base64:4]' },
  },
}

type Chain = {
  get(key: 'cache'): unknown
  cache(settings: unknown): unknown
  resolve: { alias: { set(name: string, place: string): unknown } }
}

// Taro has no setting for the place of its cache, nor for other components in a browser.
function webpackChain(chain: Chain): void {
  const settings = chain.get('cache')
  const place = { cacheDirectory: here(`../.cache/taro-${process.env.TARO_ENV}`) }
  if (typeof settings === 'object') chain.cache({ ...settings, ...place })
  if (!isWeapp) chain.resolve.alias.set('@tarojs/components$', here('../src/ui/elements.h5.ts'))
}

// A quarter of Taro's: every level has a template for each kind of node, 4 KB of the main package. What is nested deeper
// goes on in a component. Taro's types lack it.
const depth = { baseLevel: 4 }

const base: UserConfigExport<'webpack5'> = {
  projectName: 'bookcase',
  date: '2026-1-1',
  designWidth: 375,
  deviceRatio: { 375: 1 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // What two subpackages share is written old out of the cache after a change, so the Mini Program is built without it.
  // Taro watches its own configuration for changes; what it does not know of is named here.
  cache: {
    enable: process.env.TARO_ENV === 'h5',
    buildDependencies: { settings: ['../babel.config.js', 'aria/components.ts'].map(here) },
  },
  plugins: [here('aria/plugin.ts')],
  defineConstants: {
    APP_VERSION: JSON.stringify(manifest.version),
    CLOUD_ENV: JSON.stringify(process.env.CLOUD_ENV ?? ''),
  },
  mini: {
    compile,
    postcss,
    webpackChain,
    ...depth,
    enableSourceMap: false,
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  // Taro copies the icons that app.json names, but neither those of theme.json nor the sitemap nor the picture of a
  // share card, which stays out of the main package.
  copy: {
    patterns: isWeapp
      ? [
          { from: 'src/sitemap.json', to: 'dist/weapp/sitemap.json' },
          { from: 'src/assets/tab/', to: 'dist/weapp/assets/tab/' },
          { from: 'src/assets/share/', to: 'dist/weapp/pages/shares/' },
        ]
      : [],
    options: {},
  },
  h5: {
    compile,
    webpackChain,
    postcss: { autoprefixer: { enable: true }, ...postcss },
    publicPath: '/',
    staticDirectory: 'static',
    enableSourceMap: false,
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
  },
}

export default defineConfig<'webpack5'>((merge, { mode }) => merge({}, base, mode === 'development' ? dev : prod))
