import type { Dictionary } from './dictionary'
import type { ownZhCn } from './own.zh-cn'

/** The same in English. */
export const ownEn: Pick<Dictionary, keyof typeof ownZhCn> = {
  profile: {
    optional: 'A name and a picture are yours to give or not',
    edit: 'Edit',
    pick: 'Choose a picture',
    drop: 'Remove picture',
    nickname: 'Nickname',
    hint: 'Those who open your shared links see it',
    failed: 'It was not saved. What you typed is still here.',
    unreadable: 'This picture cannot be opened. Try another one.',
    notShown: 'Your nickname is saved, but others do not see it yet',
    refused: 'WeChat’s check did not pass this name. With another one, others will see it.',
    unanswered: 'WeChat’s check did not answer. Save it again in a while.',
  },
  halfRemoved: {
    title: 'The last removal was not finished',
    text: 'A part may be gone from the cloud already. Finish it, or keep what is left.',
    goOn: 'Go and finish',
    stay: 'Keep what is left',
  },
}
