import { describe } from 'vitest'
import { code, type Fault, file, findsEach } from './support/planted'

const faults: readonly Fault[] = [
  {
    fault: 'a Google key',
    plant: code(`var s="${'AIza'}abcdefghijklmnopqrstuvwxyz123456789"`),
    found: 'pages/shelf/index.js: holds what looks like a Google key',
  },
  {
    fault: 'syntax newer than ES2018',
    plant: code('var a = wx?.cloud'),
    found: /pages\/shelf\/index.js: is not ES2018/,
  },
  { fault: 'a source map', plant: file('app.js.map', 10), found: /app.js.map: is a source map/ },
  {
    fault: 'the name of a source map',
    plant: code('//# sourceMappingURL=index.js.map'),
    found: 'pages/shelf/index.js: names a source map',
  },
  { fault: 'console.log', plant: code('console.log(1)'), found: 'pages/shelf/index.js: calls console.log' },
  {
    fault: 'a word for screen readers that is dropped',
    plant: code('var a={"aria-busy":true}'),
    found: /pages\/shelf\/index.js: gives aria-busy, which no template lets through/,
  },
  {
    fault: 'an OpenID',
    plant: code('var me="oABCD5exampleexampleexample1"'),
    found: 'pages/shelf/index.js: holds what looks like an OpenID',
  },
  {
    fault: 'an AppSecret',
    plant: code('var s="0123456789abcdef0123456789abcdef"'),
    found: 'pages/shelf/index.js: holds what looks like an AppSecret',
  },
  {
    fault: 'a cloud key',
    plant: code(`var s="${'AKID'}abcdefghijklmnop1234"`),
    found: 'pages/shelf/index.js: holds what looks like a Tencent Cloud key',
  },
  {
    fault: 'a private key',
    plant: code(`var s="-----BEGIN ${'RSA'} PRIVATE KEY-----"`),
    found: 'pages/shelf/index.js: holds what looks like a private key',
  },
  { fault: 'console["log"]', plant: code('console["log"](1)'), found: /index.js: calls console.log/ },
]

describe('check:weapp, on its code', () => {
  findsEach(faults)
})
