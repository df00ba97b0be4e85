import type { Build } from './build'

/** What base.wxml has for each kind of node: whether there is a template at all, and whether it passes events on. */
export type TemplateFacts = { has(kind: string): boolean; listens(kind: string): boolean }

export function templateFacts(build: Build): TemplateFacts {
  const bodies = new Map<string, string>()
  const template = /<template name="tmpl_\d+_([^"]+)">([\s\S]*?)<\/template>\s*(?=<template name|$)/g
  for (const [, kind = '', body = ''] of build.text('base.wxml').matchAll(template)) {
    const plain = kind.replace(/_(focus|blur)$/, '')
    bodies.set(plain, (bodies.get(plain) ?? '') + body)
  }
  return { has: (kind) => bodies.has(kind), listens: (kind) => /\bbindtap=/.test(bodies.get(kind) ?? '') }
}
