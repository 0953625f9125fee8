import type { Behind } from './behind.js';

const reading = 'packages/components/src/notes/reading-notes.test.ts';
const searching = 'packages/components/src/notes/searching-notes.test.ts';
const writing = 'packages/components/src/notes/writing-notes.test.ts';
const emergency = 'packages/components/src/notes/notes-in-an-emergency.test.ts';
const readership = 'apps/server/src/notes/readership.test.ts';

export const notes: Behind = {
  names: `notes reading you somebody methods.* saving text headings.* cancel lookFor`,
  asks: `emergency.whyHint emergency.check emergency.needCategory needWord textHint forWhom who tickFirst checkForm needText needPeople withdrawNo`,
  does: {
    listNotes: 'more showAll',
    searchNotes: 'search furtherBack',
    writeNote: 'write save.write written',
    amendNote: 'amend save.amend',
    changeNoteReadership: 'share save.share shared',
    withdrawNote: 'withdraw withdrawYes withdrawn',
    askNoteReaders: 'askingReaders',
    listEmergencyAccess: 'emergency.offer emergency.which emergency.why',
    openInEmergency: 'emergency.open emergency.opened',
    closeEmergencyAccess: 'emergency.close emergency.closed',
  },
  shown: {
    [`${emergency}: is told beside each field what is missing`]: 'emergency.needReason',
    [`${emergency}: keeps what they wrote where it cannot be sent, and is told that nothing was opened`]:
      'emergency.failed',
    [`${reading}: is told where there is nothing yet what will be there`]: 'empty',
    [`${reading}: reads the beginning of a long note, and all of it at one press`]: 'readAll',
    [`${reading}: is told why they read only their own, and so is the Owner who looks as they do`]:
      'onlyYours noneOfYours',
    'packages/components/src/team/not-in-it.test.ts: that it is not for them, where nobody invited them':
      'notFound',
    [`${reading}: sees what somebody else writes, without doing anything, and hears of it`]:
      'changed',
    [`${reading}: keeps what is there where the older ones cannot be read, and says so`]:
      'moreFailed',
    [`${searching}: finds them by keyboard, is told how many, and keeps the focus`]: 'found',
    [`${searching}: is told that nothing was found in what they can read, and no more`]:
      'foundNone',
    [`${searching}: sees all notes again when they clear the search, by button or with an empty field`]:
      'allShown',
    [`${searching}: looks further back where not all was looked through, and is told how far it was`]:
      'lookedBackTo',
    'apps/server/src/notes/sealed-notes.test.ts: do not open where somebody put them in another note: that is said, and the others are read':
      'damaged',
    [`${reading}: reads that a note was taken back, and not what it said`]: 'tookBackBy',
    [`${writing}: takes their own back after one question`]: 'tookBack',
    [`${writing}: changes the words of their own, and reads that they were changed`]: 'wasChanged',
    [`${reading}: reads who wrote it down for whom, and how they were told`]: 'writtenDown',
    [`${readership}: is the same in core, over HTTP and by SQL`]: `readerships.* offered.*`,
    [`${writing}: sends it to some people by name, and sees anew who they are`]: 'forPeople',
    [`${writing}: sends it also where nobody can be named, and is told that`]: 'readersUnknown',
    'apps/server/src/notes/notes.test.ts: keep what they said before, for their author and the Owner':
      'amended',
    'apps/server/src/notes/notes.test.ts: are taken back by their author: that they were written stays, and the words for the Owner':
      'withdrawSure',
    [`${writing}: keeps what was written where it cannot be sent, and says so`]: 'saveFailed',
    [`${writing}: is told that a note has changed meanwhile, and sees how it is now`]:
      'changedMeanwhile',
  },
};
