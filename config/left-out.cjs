// @ts-check
'use strict'

/** In the place of packages that the SDK loads at its start for what the function never asks of it: build-router.ts. */
module.exports = new Proxy(
  {},
  {
    get(_, name) {
      throw new Error(`${String(name)} is of a package that config/build-router.ts leaves out of the function`)
    },
  },
)
