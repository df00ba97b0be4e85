declare module '*.module.css' {
  const names: Readonly<Record<string, string>>
  export default names
}

declare module '*.css'

declare module '*.png' {
  const address: string
  export default address
}

/** The cloud environment this build talks to; empty means the one the app belongs to. */
declare const CLOUD_ENV: string

/** Shape Detection API: some browsers have it, TypeScript's DOM library has not. */
declare class BarcodeDetector {
  constructor(options: { formats: string[] })
  detect(image: ImageBitmapSource): Promise<{ rawValue: string }[]>
}

/** Of package.json. */
declare const APP_VERSION: string
