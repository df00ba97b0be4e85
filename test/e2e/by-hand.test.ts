import { it } from 'vitest'
import { openBrowser, picture, stories } from './browser'
import { box, holds, line, lookUp, open, press, said } from './walk'

// Apart from other stories: a source that has failed a few times, or was asked too often, is left alone for a while.
stories('a book of which no catalogue tells', () => {
  const { phone, url, catalogue } = openBrowser()

  it.each([
    ['no catalogue knows it', { body: {} }, '9787111213826', /没有这个号码/],
    ['the catalogues are down', { status: 500 }, '9787302511625', /连不上/],
    ['they were asked too often', { status: 429 }, '9787115428028', /歇一会儿/],
  ])('is filled in by hand under its number when %s', async (why, answer, isbn, told) => {
    catalogue.answers(answer)
    const page = await phone()
    await page.addInitScript(() => localStorage.setItem('bookcase.person', 'bob'))
    await open(page, url(), '/pages/add/index')
    await lookUp(page, isbn)
    await said(page, told)
    await picture(page, `add-${why.replaceAll(' ', '-')}`)
    await press(page, '自己填')
    await holds(page, 'ISBN', isbn)

    await box(page, '书名').fill(`手填 ${isbn}`)
    await box(page, '作者').fill('某人')
    await page.reload()
    await holds(page, '书名', `手填 ${isbn}`)
    await press(page, '保存到书架')
    await said(page, `《手填 ${isbn}》已上架`)
    await line(page, `手填 ${isbn}`).waitFor()
  })
})
