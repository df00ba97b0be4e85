import { TmplGroup } from 'glass-easel-template-compiler'
import type { Build } from './build'

type Complaint = { level: string; message: string; path: string; startLine: number }

/** Compiles every template of the build to one JavaScript expression; answers it with what the compiler complained of. */
export function compileTemplates(build: Build): { code: string; complaints: string[] } {
  const group = new TmplGroup()
  const complaints: string[] = []
  for (const file of build.files.filter((file) => file.endsWith('.wxml'))) {
    const found: Complaint[] = group.addTmpl(file.slice(0, -'.wxml'.length), build.text(file))
    for (const { level, message, path, startLine } of found) {
      complaints.push(`${path}.wxml:${startLine + 1} ${level}: ${message}`)
    }
  }
  for (const file of build.files.filter((file) => file.endsWith('.wxs'))) {
    group.addScript(file.slice(0, -'.wxs'.length), build.text(file))
  }
  const code = group.getTmplGenObjectGroups()
  group.free()
  return { code, complaints }
}
