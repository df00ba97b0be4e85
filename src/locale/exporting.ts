import type { Said, Words } from './words'

const zhCn = {
  text: '你在这里的全部内容，存成你自己的文件。',
  gathering: '正在收拾……',
  failed: '没能收齐。',
  csv: '给表格软件',
  csvText: '每本书一行，Excel、WPS、Numbers 都能打开。没有网络也行。',
  saveCsv: (n: number) => `导出 ${n} 本书（CSV）`,
  json: '给别的程序，或者留底',
  jsonText: '书、扫了还没上架的、笔记、设置、链接的清单，一样不少。要联网。',
  saveJson: '导出全部（JSON）',
  saved: (name: string) => `${name} 已导出`,
  notSaved: '没有导出。可以再试一次。',
}

const en: Said<typeof zhCn> = {
  text: 'Everything you have here, as files of your own.',
  gathering: 'Gathering…',
  failed: 'Not everything could be gathered.',
  csv: 'For a spreadsheet',
  csvText: 'One line a book; Excel, WPS and Numbers open it. It needs no network.',
  saveCsv: (n) => (n === 1 ? 'Export 1 book (CSV)' : `Export ${n} books (CSV)`),
  json: 'For another program, or to keep',
  jsonText:
    'Books, what was scanned and is not shelved, notes, settings, the list of links: all of it. It needs a network.',
  saveJson: 'Export everything (JSON)',
  saved: (name) => `${name} is exported`,
  notSaved: 'It was not exported. You can try again.',
}

/** What is said where everything is saved as files. */
export const exportingWords: Words<typeof en> = { 'zh-CN': zhCn, en }
