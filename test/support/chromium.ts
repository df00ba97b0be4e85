import { existsSync } from 'node:fs'

/** The Chromium that the browser tests drive, if this machine has one. */
export function chromiumPath(): string | undefined {
  const usual = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]
  return [process.env.CHROMIUM_PATH, ...usual].find((path) => path !== undefined && existsSync(path))
}
