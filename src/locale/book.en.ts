import type { Dictionary } from './dictionary'

export const bookEn: Pick<Dictionary, 'coverPhoto' | 'days' | 'sheet'> = {
  coverPhoto: {
    add: 'Add cover',
    change: 'New cover',
    working: 'Working…',
    remove: 'Remove the cover',
    saved: 'New cover in place',
    removed: 'The cover is gone',
    putBack: 'The cover is back',
    unreadable: 'This picture does not work. Try another one.',
    refused: 'The camera or the album did not open. Allow it in the settings and try again.',
    failed: 'The cover was not kept. The phone may be full: make room and try again.',
  },
  days: { none: 'No day', clear: (what) => `Clear the day: ${what}` },
  sheet: {
    keeping: 'My notes',
    facts: 'About the book',
    edit: 'Edit',
    show: 'Show',
    showWhat: (what) => `Show: ${what}`,
    close: 'Close',
    editWhat: (what) => `Edit: ${what}`,
    closeWhat: (what) => `Close: ${what}`,
    keepingEmpty: 'No note, no tags, and nothing about where it stands yet.',
    incompleteTitle: 'The details of this book are still to be found',
    incompleteText: 'What you filled in is kept. What is empty is filled when it is found.',
    share: 'Show it to others',
    lookAgain: 'Look again now',
    stillUnknown: 'No catalogue knows it yet: you can fill in the facts',
    stillDown: 'The catalogues cannot be reached: look again in a while',
  },
}
