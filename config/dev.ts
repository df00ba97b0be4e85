import type { UserConfigExport } from '@tarojs/cli'

const target = process.env.EMULATOR_URL ?? 'http://127.0.0.1:10087'
// The emulator refuses a write whose Origin is not its Host: both are the page's own.
const toEmulator = { target, changeOrigin: false }

/** The watching build: the page comes from here, everything else from the emulator, on one origin. */
const dev: UserConfigExport<'webpack5'> = {
  h5: {
    devServer: {
      host: '127.0.0.1',
      port: Number(process.env.PORT ?? 10086),
      open: false,
      proxy: { '/call': toEmulator, '/emulator': toEmulator, '/health': toEmulator, '/admin': toEmulator },
    },
  },
}

export default dev
