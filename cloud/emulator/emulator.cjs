#!/usr/bin/env node
// @ts-check
// The command of the published package: Node runs the sources through tsx.
'use strict'

require('tsx/cjs')
require('./cli.ts')
