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
  places: {
    text: 'Name your rooms, bookcases and shelves, and choose from them when you fill in a book.',
    add: 'Add a place',
    addShort: 'Add',
    placeholder: 'e.g. study, second shelf',
    renameShort: 'Rename',
    rename: (place) => `Rename ${place}`,
    raise: (place) => `Move up ${place}`,
    remove: (place) => `Remove ${place}`,
    moved: (n, place) => (n === 1 ? `1 book is in “${place}” now` : `${n} books are in “${place}” now`),
    used: 'Your books already name these places:',
    take: (place) => `Add “${place}”`,
  },
  halfRemoved: {
    title: 'The last removal was not finished',
    text: 'A part may be gone from the cloud already. Finish it, or keep what is left.',
    goOn: 'Go and finish',
    stay: 'Keep what is left',
  },
}
