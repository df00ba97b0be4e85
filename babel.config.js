// WeChat's base libraries bring their own polyfills: only syntax is lowered, to what the oldest supported phones
// read: ES2018, so without helpers for objects put together.
const targets = process.env.TARO_ENV === 'weapp' ? { ios: '11.3', chrome: '65' } : { ios: '14', chrome: '87' }

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false, targets }]],
}
