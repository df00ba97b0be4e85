// WeChat's base libraries bring their own polyfills: only syntax is lowered, to what the oldest supported phones read.
const targets = process.env.TARO_ENV === 'weapp' ? { ios: '11', chrome: '66' } : { ios: '14', chrome: '87' }

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false, targets }]],
}
